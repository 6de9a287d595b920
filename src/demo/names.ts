/** Invented Indonesian names. Nobody is meant; every address ends in example.test. */
import { oneOf } from '#ground/random.ts';

const men =
  'Adi Agus Ahmad Anton Arif Bagus Bambang Budi Dedi Dimas Dwi Edi Eko Fajar Galih Gunawan Hadi Hari Hendra Heru Imam Indra Irfan Joko Kurnia Lukman Muhamad Nugroho Oka Prasetyo Rahmat Rizal Rudi Slamet Sugeng Surya Teguh Tri Wahyu Yoga Yusuf Zainal'.split(
    ' ',
  );
const women =
  'Aisyah Ani Asih Ayu Citra Dewi Dian Dina Eka Endang Erna Fitri Hana Hesti Ida Indah Intan Kartika Lestari Lia Maya Mega Nanik Nia Nur Puji Putri Rahayu Ratih Ratna Retno Rina Rini Sari Siti Sri Sulis Tuti Wati Wulan Yanti Yuni'.split(
    ' ',
  );
const middles =
  'Adi Agung Budi Cahya Dwi Eka Fajar Hadi Indra Jati Kusuma Laksana Mulya Nur Panca Putra Rama Setia Tri Utama Wira Yuda'.split(
    ' ',
  );
const womenMiddles =
  'Ayu Cahya Dewi Dwi Eka Fitria Indah Kusuma Laras Mulya Nur Puspa Ratna Setia Sri Tri Utami Wahyu'.split(
    ' ',
  );
const families =
  'Adiputra Anggraeni Atmaja Baskoro Budiman Darmawan Firmansyah Gunadi Handoko Hartono Hidayat Irawan Kartono Kurniawan Kusumo Lesmana Mahendra Maulana Nugraha Pamungkas Permadi Pradana Pramudya Prasetya Purnomo Raharjo Ramadan Santosa Saputra Setiawan Siswanto Subekti Sudarmo Suharto Sulistyo Supriyadi Susanto Sutrisno Utomo Wardana Wibowo Widodo Wijaya Winata Yulianto'.split(
    ' ',
  );
const womenFamilies =
  'Anggraini Astuti Damayanti Fauziah Handayani Hapsari Hartati Kurniasih Kusumawati Lestari Maharani Mulyani Novitasari Nuraini Oktaviani Pertiwi Prihatini Purnamasari Puspita Rahayu Rahmawati Safitri Saraswati Setyowati Suryani Susanti Wahyuni Wardani Widiastuti Wulandari Yuliani Yunita'.split(
    ' ',
  );

export function nameOf(random: () => number, sex: 'M' | 'F'): string {
  const first = oneOf(random, sex === 'M' ? men : women);
  const last = oneOf(random, sex === 'M' ? families : womenFamilies);
  const middle = oneOf(random, sex === 'M' ? middles : womenMiddles);
  if (random() < 0.35 || middle === first) return `${first} ${last}`;
  return `${first} ${middle} ${last}`;
}

export const emailOf = (name: string, nip: string): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${nip.slice(-3)}${nip.slice(2, 4)}@example.test`;
