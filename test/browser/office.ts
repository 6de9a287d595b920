/** Steps 1 to 4 in the browser: the round is opened and frozen, people are evaluated, the plan is proved, papers are handed in, the board meets. */
import { expect } from 'vitest';
import { Policy } from '#registry/policy.ts';
import { accessible, press, settle, shows, unfold, words } from '#test/browser/desks.ts';
import { go, members, pathOf, reason, sheet, stepOf, type Walk } from '#test/browser/walk.ts';

export async function opensRound(walk: Walk): Promise<void> {
  const page = await walk.desks.at('bkd', '/');
  await accessible(page);
  await go(walk, page, '/putaran');
  await accessible(page);
  await page.getByLabel(words.roundPage.name()).fill('Putaran I Tahun 2027');
  await page.getByLabel(words.roundPage.asOf()).fill('2026-12-01');
  await page.getByLabel(words.roundPage.tmt()).fill('2027-01-04');
  await press(page, words.roundPage.open());
  walk.round = pathOf(page);
  await shows(page, words.case.round.disiapkan());
  await accessible(page);

  const given = walk.house.files.find(({ name }) => name === 'kebijakan.json');
  const policy = Policy.parse(JSON.parse((given?.bytes ?? Buffer.from('{}')).toString()));
  // The critical posts alone, with as few moves as they need: a round that one can walk through by hand.
  const objectives = ['placed', 'critical', 'moves', 'fit', 'growth', 'preference'];
  await go(walk, page, `${walk.round}/kebijakan`);
  const paste = await unfold(page, words.roundPage.paste());
  await paste.getByLabel(words.roundPage.pasteField()).fill(JSON.stringify({ ...policy, objectives }));
  await press(page, words.roundPage.savePolicy(), paste);
  await shows(page, words.roundPage.saved());
  await accessible(page);
}

export async function freezes(walk: Walk): Promise<void> {
  const page = await walk.desks.at('bkd', stepOf(walk, 'kebutuhan'));
  await accessible(page);
  const confirm = await unfold(page, words.needsPage.freeze());
  await press(page, words.needsPage.freeze(), confirm);
  await shows(page, words.needsPage.frozen());
  await shows(page, words.needsPage.frozenHash());
  await accessible(page);
}

export async function evaluatesAndProposes(walk: Walk): Promise<void> {
  const page = await walk.desks.at('bkd', `${stepOf(walk, 'evaluasi')}/jalankan`);
  await press(page, words.evaluationPage.run());
  await go(walk, page, stepOf(walk, 'evaluasi'));
  await shows(page, words.evaluationPage.boxes());
  await accessible(page);
  await go(walk, page, stepOf(walk, 'usulan'));
  await press(page, words.proposalPage.propose());
  await shows(page, words.proposalPage.judged());
  await accessible(page);
}

/** A sheet handed in at the import page: looked at first, then kept. */
export async function handsIn(
  walk: Walk,
  who: string,
  kind: string,
  file: ReturnType<typeof sheet>,
): Promise<void> {
  const page = await walk.desks.at(who, '/data/impor');
  await page.getByLabel(words.dataPage.kind()).selectOption({ label: kind });
  await page.getByLabel(words.dataPage.file()).setInputFiles(file);
  await press(page, words.dataPage.preview());
  await shows(page, words.dataPage.previewTitle({ file: file.name }));
  await accessible(page);
  await press(page, /^Simpan/);
  await shows(page, /^Tersimpan sebagai/);
}

/** The papers of everybody who is to move; then BKD runs the rules on each case. */
export async function appraises(walk: Walk): Promise<void> {
  const page = await walk.desks.at('bkd', stepOf(walk, 'usulan'));
  await press(page, /^Mulai periksa/);
  const movers = await walk.house.db.selectFrom('case_status').select('nip').execute();
  const head = 'nip,jenis,nomor,tanggal,berlaku_sampai,hasil';
  const rows = (papers: string[]) =>
    movers.flatMap(({ nip }) =>
      papers.map((paper) => `${nip},${paper},${paper}/${nip?.slice(-4)}/2026,08-12-2026,31-05-2027,bersih`),
    );
  const kinds = words.dataPage.kindName;
  const clear = sheet('bebas_temuan.csv', [head, ...rows(['bebas_temuan'])]);
  await handsIn(walk, 'inspektorat', kinds.bebas_temuan(), clear);
  await handsIn(walk, 'bkd', kinds.pernyataan(), sheet('pernyataan.csv', [head, ...rows(['D6', 'D9'])]));
  const again = await walk.desks.at('bkd', stepOf(walk, 'usulan'));
  await press(again, /^Nilai \d+ kasus/);
  await shows(again, words.proposalPage.done.nilai());
  await accessible(again);
  await go(walk, again, `/kasus/${walk.own}`);
  await shows(again, words.casePage.rulesNow());
  await accessible(again);
}

/** The head of the receiving agency is heard before the meeting; the answer binds nobody. */
export async function consents(walk: Walk): Promise<void> {
  const page = await walk.desks.at('kepala-disdik', stepOf(walk, 'usulan'));
  await accessible(page);
  const mine = page.locator('a[href^="/kasus/"]');
  await mine.first().click();
  await page.waitForURL(/\/kasus\//);
  await settle(page);
  await page.getByLabel(words.casePage.consentAnswer()).selectOption('ya');
  const side = page.getByLabel(words.casePage.consentSide());
  if ((await side.count()) > 0) await side.selectOption('tujuan');
  await page.getByLabel(words.ui.form.reason()).first().fill('Unit kami membutuhkan jabatan ini terisi.');
  await press(page, words.casePage.consentSend());
  await shows(page, words.casePage.heard());
}

/** Where the plan leaves a group behind, BKD says why before the board may meet; where it does not, nothing is asked. */
export async function explainsFairness(walk: Walk): Promise<void> {
  const page = await walk.desks.at('bkd', `${stepOf(walk, 'evaluasi')}/keadilan`);
  await shows(page, words.fairness.title());
  await accessible(page);
  const text = page.getByLabel(words.fairness.explain(), { exact: true });
  if ((await text.count()) === 0) return;
  await text.fill(`${reason} ${reason}`);
  await press(page, words.fairness.save());
  await shows(page, words.fairness.explained());
}

export async function callsBoard(walk: Walk): Promise<void> {
  const page = await walk.desks.at('sekretariat', stepOf(walk, 'rapat'));
  await accessible(page);
  await page.getByLabel(words.meetingPage.on()).fill('2026-12-10');
  await press(page, words.meetingPage.call());
  walk.session = pathOf(page);
  await accessible(page);
  walk.house.on('2026-12-10');
  const room = await walk.desks.at('sekretariat', walk.session);
  for (const box of await room.getByRole('checkbox').all()) await box.check();
  await press(room, words.meetingPage.openSession());
  for (const member of members) {
    const seat = await walk.desks.at(member, walk.session);
    await press(seat, /^Tidak ada benturan pada/);
    await accessible(seat);
  }
}

export async function votesOnEachItem(walk: Walk): Promise<void> {
  let kept = 0;
  for (let number = 1; ; number += 1) {
    const page = await walk.desks.at('sekretariat', walk.session);
    const item = page.getByRole('link', { name: new RegExp(`^Butir ${number} dari`) });
    if ((await item.count()) === 0) break;
    await item.first().click();
    await page.waitForURL(/\/butir\//);
    await settle(page);
    const here = pathOf(page);
    await press(page, words.meetingItem.openItem());
    await accessible(page);
    for (const member of members) kept += (await votes(walk, member, here)) ? 0 : 1;
    const count = await walk.desks.at('sekretariat', here);
    await count
      .getByLabel(words.meetingItem.reason())
      .filter({ visible: true })
      .first()
      .fill('Kompetensi dan bidang ilmu sesuai dengan jabatan yang diusulkan.');
    await press(count, words.meetingItem.decide());
    await shows(count, words.meeting.result.direkomendasikan());
  }
  expect(kept).toBeGreaterThan(0);
}

/** A member votes in favour; false if a conflict keeps the item from them: then nothing of it is on the page. */
async function votes(walk: Walk, member: string, item: string): Promise<boolean> {
  const page = await walk.desks.at(member, item);
  if ((await page.getByText(words.meetingPage.keptLead()).count()) > 0) {
    expect(await page.getByText(words.meetingItem.card.title()).count()).toBe(0);
    await accessible(page, 'kept');
    return false;
  }
  await page.getByLabel(words.meeting.choice.setuju(), { exact: true }).check();
  await press(page, words.meetingItem.cast());
  await shows(page, words.meetingItem.castDone());
  return true;
}

export async function closesAndSigns(walk: Walk): Promise<void> {
  const page = await walk.desks.at('sekretariat', walk.session);
  await go(walk, page, `${walk.session}/layar`);
  await accessible(page);
  await go(walk, page, walk.session);
  const confirm = await unfold(page, words.meetingPage.close());
  await press(page, words.meetingPage.close(), confirm);
  await shows(page, words.meetingPage.minutesHash());
  await accessible(page, 'closed');
  const minutes = await page.request.get(`${walk.house.base}${walk.session}/berita-acara.pdf`);
  expect((await minutes.body()).subarray(0, 5).toString()).toBe('%PDF-');
  for (const member of members) {
    const seat = await walk.desks.at(member, walk.session);
    const sign = await unfold(seat, words.meetingPage.sign());
    await press(seat, words.meetingPage.sign(), sign);
  }
}
