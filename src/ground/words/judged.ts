/** What the independent judge found wrong with a plan, as a sentence; the judge itself imports nothing and says it in a code. */
type Say = (what: string) => string;

const id: Record<string, Say> = {
  unreadable: (what) => `berkasnya tidak dapat dibaca (${what})`,
  format: (what) => `"${what}" belum ada atau bukan bentuk yang dikenal`,
  'case.other': () => 'rencana ini dibuat untuk berkas kasus yang lain',
  objectives: () => 'tujuannya berbeda dari tujuan kasus',
  'conflict.unproved': () => 'pertentangan yang dinyatakannya tidak terbukti',
  status: (what) => `keadaannya "${what}" bukan rencana yang dapat diperiksa`,
  assignment: () => 'penempatannya tidak ada',
  'assignment.people': () => 'jumlah orangnya berbeda dari kasus',
  'assignment.missing': (what) => `${what} tidak ada dalam penempatan`,
  'assignment.option': (what) => `${what} ditempatkan di jabatan yang bukan pilihannya`,
  capacity: (what) => `lebih banyak orang daripada kursi di ${what}`,
  group: (what) => `jumlah orang pada kelompok ${what} di luar batasnya`,
  cap: (what) => `perpindahan pada batas ${what} terlalu banyak`,
  kin: (what) => `kerabat pada baris ke-${what} berada di tempat yang sama`,
  couple: (what) => `pasangan pada baris ke-${what} terpisah`,
  objective: () => 'nilai yang dinyatakannya berbeda dari hitung ulang',
  bound: () => 'batas yang dinyatakannya lebih rendah daripada nilainya',
  proof: (what) => `bukti tujuan ${what} tidak cocok`,
  worse: (what) => `${what} berakhir lebih buruk daripada sekarang`,
  unacceptable: (what) => `${what} tidak dapat diterima di jabatannya`,
  blocking: (what) => `pasangan ${what} saling lebih memilih`,
  cycle: (what) => `lingkaran tukar tempat tidak tertutup ${what}`,
  priority: (what) => `${what} tidak mendahului pemegang jabatan yang diambilnya`,
};

const en: Record<string, Say> = {
  unreadable: (what) => `its file cannot be read (${what})`,
  format: (what) => `"${what}" is missing or not a known form`,
  'case.other': () => 'it was made for another case file',
  objectives: () => 'its objectives differ from those of the case',
  'conflict.unproved': () => 'the conflict it states is not proved',
  status: (what) => `its status "${what}" is no plan that can be checked`,
  assignment: () => 'there is no assignment',
  'assignment.people': () => 'the number of people differs from the case',
  'assignment.missing': (what) => `${what} is not in the assignment`,
  'assignment.option': (what) => `${what} is placed in a post that is no option`,
  capacity: (what) => `more people than seats at ${what}`,
  group: (what) => `the number of people in group ${what} is outside its bounds`,
  cap: (what) => `too many moves under the cap ${what}`,
  kin: (what) => `the relatives of row ${what} are in the same place`,
  couple: (what) => `the couple of row ${what} is apart`,
  objective: () => 'the stated value differs from the recount',
  bound: () => 'the stated bound is below the value',
  proof: (what) => `the proof of objective ${what} does not hold`,
  worse: (what) => `${what} ends worse than today`,
  unacceptable: (what) => `${what} is not acceptable at the post`,
  blocking: (what) => `${what} prefer each other`,
  cycle: (what) => `a cycle of exchanges does not close ${what}`,
  priority: (what) => `${what} does not rank above the incumbent`,
};

const spoken = (words: Record<string, Say>) => (code: string) => {
  const [, head = code, what = ''] = /^([\w.]+)(?:[: ]+(.*))?$/s.exec(code) ?? [];
  return words[head]?.(what.replace(/\s+/g, ' ').trim()) ?? code;
};

export const judged = { id: spoken(id), en: spoken(en) };
