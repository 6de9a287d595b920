import { CsvError, parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { csvCutter } from '#paper/sheets/csv-records.ts';
import type { SheetColumn } from '#paper/sheets/header.ts';
import { sheetLimits } from '#paper/sheets/limits.ts';
import { readRows, type SheetRow } from '#paper/sheets/read.ts';
import { csvPieces, csvText, harmless, xlsxBytes } from '#paper/sheets/write.ts';
import { openZip, packZip } from '#paper/sheets/zip.ts';

const columns: SheetColumn[] = [
  { name: 'nip', aliases: ['NIP BARU'], required: true },
  { name: 'nama', aliases: [], required: true },
  { name: 'tanggal', aliases: ['tgl'], required: false },
];

async function rows(name: string, bytes: Uint8Array | string, limits = sheetLimits): Promise<SheetRow[]> {
  const out: SheetRow[] = [];
  for await (const batch of readRows({ name, bytes: Buffer.from(bytes) }, columns, limits))
    out.push(...batch);
  return out;
}
const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error) => (isRefusal(error) ? error.code : `broke: ${error}`),
  );
const told = (list: SheetRow[]) => list.map(({ row, cells }) => [row, Object.fromEntries(cells)]);

const sheetXml = (body: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
const header =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>nip</t></is></c><c r="B1" t="inlineStr"><is><t>nama</t></is></c></row>';

/** A workbook whose sheet is given as it is; further parts may be added. */
function book(sheet: string, extra: { name: string; text: string }[] = []): Buffer {
  const plain = openZip(xlsxBytes([{ name: 'a', columns: ['nip', 'nama'], rows: [] }]), 'a', sheetLimits);
  const kept = [...plain.entries.keys()].filter((name) => !name.includes('worksheets'));
  const base = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].filter((name) => kept.includes(name));
  const parts = base.map((name) => ({
    name,
    text: name.endsWith('rels')
      ? '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
      : '<workbook><sheets><sheet name="Data" r:id="rId1"/></sheets></workbook>',
  }));
  const all = [...parts, { name: 'xl/worksheets/sheet1.xml', text: sheet }, ...extra];
  return packZip(all.map(({ name, text }) => ({ name, text: [text] })));
}

describe('a CSV as offices send it', () => {
  it.each([',', ';', '\t', '|'])(
    'is read with the delimiter %j, with or without BOM, CRLF or LF',
    async (d) => {
      const text = [`NIP BARU${d}nama`, `1${d}Ani`, '', `2${d}"Budi${d} S.E."`].join('\r\n');
      const want = [
        [2, { nip: '1', nama: 'Ani' }],
        [4, { nip: '2', nama: `Budi${d} S.E.` }],
      ];
      expect(told(await rows('a.csv', text))).toEqual(want);
      expect(told(await rows('a.csv', `\ufeff${text.replaceAll('\r\n', '\n')}`))).toEqual(want);
    },
  );
  it('keeps the physical line where a record starts, through line breaks inside cells', async () => {
    const list = await rows('a.csv', 'nip,nama\r\n1,"Ani\r\nWati"\r\n2,Budi\r\n');
    expect(list.map(({ row }) => row)).toEqual([2, 4]);
  });
  it('is read when Windows wrote it in its own code page', async () => {
    const bytes = Buffer.concat([Buffer.from('nip,nama\n1,Andr'), Buffer.from([0xe9]), Buffer.from('\n')]);
    expect(told(await rows('a.csv', bytes))).toEqual([[2, { nip: '1', nama: 'André' }]]);
  });
  it('may have a letterhead above its header, columns in any order, and more of them', async () => {
    const text = 'PEMERINTAH PROVINSI\nDaftar pegawai\n\nno,Nama,catatan,Nip_Baru\n1,Ani,x,77\n';
    expect(told(await rows('a.csv', text))).toEqual([[5, { nip: '77', nama: 'Ani' }]]);
  });
  it('is refused without a header, naming the columns that are missing', async () => {
    expect(await refusal(rows('a.csv', 'a,b\n1,2\n'))).toBe('header.missing');
    await expect(rows('a.csv', 'nip,b\n1,2\n')).rejects.toMatchObject({
      code: 'header.columns',
      values: { columns: 'nama' },
    });
  });
  it('is refused as what it is when somebody picked a picture or a PDF', async () => {
    expect(await refusal(rows('foto.csv', '\x89PNG\r\n'))).not.toBe('sheet.other');
    const picked = (bytes: number[]) => refusal(rows('foto.png', Buffer.from(bytes)));
    expect(await picked([0x89, 0x50, 0x4e, 0x47, 13, 10])).toBe('sheet.other');
    expect(await picked([...Buffer.from('%PDF-1.7')])).toBe('sheet.other');
  });
  it('is refused with the line of a quotation mark that never closes', async () => {
    await expect(rows('a.csv', 'nip,nama\n1,"Ani\n2,Budi\n')).rejects.toMatchObject({
      code: 'sheet.line',
      values: { row: 2 },
    });
  });
});

it('a row of an XLSX whose number is none counts as the next one', async () => {
  const cells = (nip: string): string =>
    `<c t="inlineStr"><is><t>${nip}</t></is></c><c t="inlineStr"><is><t>Ani</t></is></c>`;
  const body = `${header}<row r="-1">${cells('1')}</row><row r="1e9">${cells('2')}</row><row r="9">${cells('3')}</row>`;
  const list = await rows('a.xlsx', book(sheetXml(body)));
  expect(list.map(({ row, cells }) => [row, cells.get('nip')])).toEqual([
    [2, '1'],
    [3, '2'],
    [9, '3'],
  ]);
});

describe('the records of a CSV', () => {
  const peer = (text: string): unknown => {
    try {
      return parse(text, {
        relax_column_count: true,
        relax_quotes: true,
        record_delimiter: ['\r\n', '\n', '\r'],
      });
    } catch (error) {
      return error instanceof CsvError ? error.code : error;
    }
  };
  const own = (text: string, cuts: readonly number[]): unknown => {
    const bytes = Buffer.from(text);
    const cut = csvCutter(',', 1_000_000, ({ why }) => new Error(why));
    const places = [...cuts.map((at) => at % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
    try {
      let from = 0;
      const records = places.flatMap((to) => {
        const piece = cut(bytes.subarray(from, to), false);
        from = to;
        return piece;
      });
      return [...records, ...cut(Buffer.alloc(0), true)].map(({ cells }) => cells);
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };
  it('are those of another reader, whatever marks and breaks stand in it and wherever its bytes are cut', () => {
    const pieces = fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', 'a', 'é', ' ', 'S.E.');
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        fc.array(fc.nat(80), { maxLength: 4 }),
        (list, cuts) => {
          const text = list.join('');
          expect(own(text, cuts)).toEqual(peer(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('name the line on which each starts, and the one that is too long', () => {
    const cut = csvCutter(';', 20, ({ row, why }) => new Error(`${row} ${why}`));
    const text = 'a;b\r\n"x\r\ny";c\r\nd;e\r\n';
    expect(cut(Buffer.from(text), true).map(({ row }) => row)).toEqual([1, 2, 4]);
    expect(() => cut(Buffer.from(`f;${'g'.repeat(30)}\n`), true)).toThrow('5 CSV_MAX_RECORD_SIZE');
  });
});

describe('an XLSX', () => {
  const sheet = {
    name: 'Data',
    columns: ['nip', 'nama', 'tanggal'],
    rows: [['198503172010011004', '=SUM(A1)', '2026-01-31']],
  };
  it('comes back as it was written, the same bytes every time, and opens in another program', async () => {
    const bytes = xlsxBytes([sheet]);
    expect(bytes.equals(xlsxBytes([sheet]))).toBe(true);
    expect(told(await rows('a.xlsx', bytes))).toEqual([
      [2, { nip: '198503172010011004', nama: '=SUM(A1)', tanggal: '2026-01-31' }],
    ]);
    const peer = new ExcelJS.Workbook();
    await peer.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(peer.getWorksheet('Data')?.getCell('A2').value).toBe('198503172010011004');
    expect(peer.getWorksheet('Data')?.getCell('B2').formula).toBeUndefined();
  });
  it('of another program is read: shared strings, dates, formulas, numbers', async () => {
    const peer = new ExcelJS.Workbook();
    const page = peer.addWorksheet('Pegawai');
    page.addRow(['nip', 'nama', 'tgl']);
    page.addRow(['0012', { richText: [{ text: 'A' }, { text: 'ni' }] }, new Date(Date.UTC(2024, 1, 29))]);
    page.addRow([Number('198503172010011004'), { formula: 'A2', result: 'Budi' }, null]);
    const [one, two] = await rows('a.xlsx', Buffer.from(await peer.xlsx.writeBuffer()));
    expect(Object.fromEntries(one?.cells ?? [])).toEqual({ nip: '0012', nama: 'Ani', tanggal: '2024-02-29' });
    // Excel kept fifteen digits: the text says so, whatever the file shows.
    expect(two?.cells.get('nip')).toBe('1.98503172010011E+17');
    expect([two?.row, two?.cells.get('nama'), two?.formulas]).toEqual([3, 'Budi', ['nama']]);
  });
  it('holds the value of a merged range in each of its cells, and a header in two rows', async () => {
    const peer = new ExcelJS.Workbook();
    const page = peer.addWorksheet('Nominatif');
    page.addRow(['DAFTAR NOMINATIF']);
    page.addRow(['nip', 'nama', 'tmt']);
    page.addRow([null, null, 'tgl']);
    page.addRow(['1', 'Ani', '2024-01-01']);
    page.addRow(['2', null, '2024-02-01']);
    page.mergeCells('A1:C1');
    page.mergeCells('A2:A3');
    page.mergeCells('B2:B3');
    page.mergeCells('B4:B5');
    const found = await rows('a.xlsx', Buffer.from(await peer.xlsx.writeBuffer()));
    expect(told(found)).toEqual([
      [4, { nip: '1', nama: 'Ani', tanggal: '2024-01-01' }],
      [5, { nip: '2', nama: 'Ani', tanggal: '2024-02-01' }],
    ]);
    expect(found.map(({ merged }) => merged)).toEqual([[], ['nama']]);
  });
  it('with one cell at the far corner is read in a moment and refused for its columns', async () => {
    const far = book(sheetXml(`${header}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`));
    expect(await refusal(rows('a.xlsx', far))).toBe('sheet.columns');
  });
  it('is refused with a DOCTYPE, macros, external links, too many parts, or a size it does not tell', async () => {
    const doctype = book(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml(header)}`);
    expect(await refusal(rows('a.xlsx', doctype))).toBe('sheet.doctype');
    expect(
      await refusal(rows('a.xlsx', book(sheetXml(header), [{ name: 'xl/vbaProject.bin', text: 'x' }]))),
    ).toBe('sheet.macro');
    expect(
      await refusal(
        rows('a.xlsx', book(sheetXml(header), [{ name: 'xl/externalLinks/externalLink1.xml', text: 'x' }])),
      ),
    ).toBe('sheet.external');
    const many = Array.from({ length: 201 }, (_, n) => ({ name: `xl/media/${n}.txt`, text: 'x' }));
    expect(await refusal(rows('a.xlsx', book(sheetXml(header), many)))).toBe('sheet.entries');
    expect(await refusal(rows('a.xlsx', book(sheetXml(header + '<row/>'.repeat(2_000_000)))))).toBe(
      'sheet.ratio',
    );
    const lying = book(sheetXml(header));
    const at =
      lying.indexOf('xl/worksheets/sheet1.xml', lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))) - 46 + 24;
    lying.writeUInt32LE(7, at);
    expect(await refusal(rows('a.xlsx', lying))).toBe('sheet.damaged');
  });
  it('is refused above its number of rows, before the rest is read', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, n) => `<row><c><v>${n}</v></c><c><v>${n}</v></c></row>`,
    ).join('');
    expect(
      await refusal(rows('a.xlsx', book(sheetXml(header + lines)), { ...sheetLimits, xlsxRows: 10 })),
    ).toBe('sheet.rows');
  });
});

describe('hostile bytes', () => {
  const seeds = [
    xlsxBytes([
      {
        name: 'D',
        columns: ['nip', 'nama'],
        rows: [
          ['1', 'Ani'],
          ['2', 'Budi'],
        ],
      },
    ]),
    Buffer.from('nip,nama\n1,"Ani"\n2,Budi\n'),
  ];
  it('are read or refused in our own words, never a crash', async () => {
    const change = fc.record({
      seed: fc.constantFrom(0, 1),
      cuts: fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      length: fc.nat(5000),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ seed, cuts, length }) => {
        const bytes = Buffer.from(seeds[seed] as Buffer);
        for (const [at, value] of cuts) bytes[at % bytes.length] = value;
        const cut = length % 7 === 0 ? bytes.subarray(0, length % bytes.length) : bytes;
        expect(await refusal(rows(seed === 0 ? 'a.xlsx' : 'a.csv', cut))).toMatch(/^(read|sheet|header)/);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a sheet we send', () => {
  it('runs nothing when it is opened', () => {
    for (const text of ['=1+1', '+1', '-1', '@A1', '\tx', '\rx']) expect(harmless(text)).toBe(`'${text}`);
    expect(csvText(['a'], [['=HYPERLINK("x")'], [-7.5], ['x,y']], { bom: false })).toBe(
      'a\r\n"\'=HYPERLINK(""x"")"\r\n-7.5\r\n"x,y"\r\n',
    );
  });
  it('longer than what is packed at once comes back row by row', async () => {
    const long = Array.from({ length: 30_000 }, (_, n) => [`${n}`, `Pegawai ke-${n} dari banyak`]);
    const bytes = xlsxBytes([{ name: 'Panjang', columns: ['nip', 'nama'], rows: long }]);
    const list = await rows('panjang.xlsx', bytes);
    expect(list).toHaveLength(30_000);
    expect(told(list).at(-1)).toEqual([30_001, { nip: '29999', nama: 'Pegawai ke-29999 dari banyak' }]);
    const pieces = [...csvPieces(['nip', 'nama'], long)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe(csvText(['nip', 'nama'], long));
  });
});
