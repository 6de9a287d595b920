/** The regencies of the invented province Gajahmungkur; code 99 is no real province, coordinates are made up. */
export type Place = { code: string; name: string; latitude: number; longitude: number; remote: boolean };

const rows: readonly (readonly [string, string, number, number, boolean])[] = [
  ['99.71', 'Kota Gajahmungkur', -7.52, 110.74, false],
  ['99.01', 'Kabupaten Sidomulyo', -7.41, 110.51, false],
  ['99.02', 'Kabupaten Karangjati', -7.66, 110.98, false],
  ['99.03', 'Kabupaten Wanasari', -7.24, 110.86, false],
  ['99.04', 'Kabupaten Banyubening', -7.79, 110.58, false],
  ['99.05', 'Kabupaten Tirtaraya', -7.35, 111.22, false],
  ['99.06', 'Kabupaten Girimulya', -7.88, 111.17, false],
  ['99.07', 'Kabupaten Rawakencana', -6.98, 110.62, false],
  ['99.08', 'Kabupaten Purwalaksana', -7.12, 111.41, false],
  ['99.09', 'Kabupaten Segarakidul', -8.14, 110.89, true],
  ['99.10', 'Kabupaten Watulawang', -7.93, 111.58, true],
  ['99.11', 'Kabupaten Pulau Kencana', -6.41, 110.93, true],
];

export const places: readonly Place[] = rows.map(([code, name, latitude, longitude, remote]) => ({
  code,
  name,
  latitude,
  longitude,
  remote,
}));

export const capital = places[0] as Place;
