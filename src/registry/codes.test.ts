import { describe, expect, it } from 'vitest';
import {
  rankName,
  readEchelon,
  readEducation,
  readLevel,
  readPostKind,
  readRank,
  readRating,
} from '#registry/codes.ts';

describe('codes that offices write in several ways', () => {
  it('reads a rank by id or name, of PNS and PPPK, and nothing else', () => {
    expect(['33', 'III/c', 'iii c', 'IX', 'III/e', '3'].map(readRank)).toEqual([
      '33',
      '33',
      '33',
      'IX',
      null,
      null,
    ]);
    expect(rankName('33')).toBe('III/c');
  });
  it('reads an education level whose leading zero Excel took away', () => {
    expect(['5', '05', 'S-1', 'Diploma III', 'SMA/SMK', 'kursus'].map(readEducation)).toEqual([
      '05',
      '05',
      '40',
      '30',
      '15',
      null,
    ]);
  });
  it('tells no echelon from an unknown one', () => {
    expect(['', '00', '99', 'III.a', '31', 'IX.z'].map(readEchelon)).toEqual([
      null,
      null,
      null,
      '31',
      '31',
      undefined,
    ]);
  });
  it('reads levels, kinds and ratings by their names', () => {
    expect(['Ahli Muda', 'MU', 'JPT Pratama', 'pengawas', 'dirjen'].map(readLevel)).toEqual([
      'MU',
      'MU',
      'jpt_pratama',
      'pengawas',
      null,
    ]);
    expect(['Jabatan Fungsional Umum', '2', 'Struktural'].map(readPostKind)).toEqual([
      'pelaksana',
      'fungsional',
      'struktural',
    ]);
    expect(['BAIK', 'Sangat Baik', '3', 'bagus'].map(readRating)).toEqual([2, 1, 3, null]);
  });
});
