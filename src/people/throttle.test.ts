/** How guessing is slowed down, and small choices read from cookies. */
import { describe, expect, it } from 'vitest';
import { withoutNip } from '#people/log.server.ts';
import { langOf, safePath, schemeOf } from '#people/preference.ts';
import { networkOf, waitBefore } from '#people/throttle.server.ts';

describe('guessing passwords', () => {
  it('costs nothing for the first five failures, then ever longer waits up to eight seconds', () => {
    expect([0, 4, 5, 6, 7, 8, 9, 19].map(waitBefore)).toEqual([0, 0, 500, 1000, 2000, 4000, 8000, 8000]);
  });

  it('is counted by IPv4 address and by the network that an IPv6 customer has', () => {
    expect(networkOf('::ffff:10.0.0.7')).toBe('10.0.0.7');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
  });
});

describe('small choices', () => {
  it('language: the one chosen, else the browser’s, else Indonesian', () => {
    expect(langOf('a=b; bahasa=en', 'id')).toBe('en');
    expect(langOf(null, 'en-GB,en;q=0.9')).toBe('en');
    expect(langOf(null, 'ms-MY,en')).toBe('id');
    expect(langOf('bahasa=xx', null)).toBe('id');
  });

  it('appearance falls back to the device', () => {
    expect(schemeOf('tampilan=dark')).toBe('dark');
    expect(schemeOf('tampilan=%22')).toBe('auto');
  });

  it('nobody is led to a foreign address after signing in', () => {
    expect(safePath('/putaran/R-1?x=1')).toBe('/putaran/R-1?x=1');
    for (const bad of [
      '//jahat.test',
      'https://jahat.test',
      '/\\jahat.test',
      '/a b',
      '',
      undefined,
      'javascript:alert(1)',
    ])
      expect(safePath(bad)).toBe('/');
  });
});

it('the diary keeps no NIP, grouped or not', () => {
  expect(withoutNip('row 198503172010011004 and 19850317 201001 1 004')).toBe('row [NIP] and [NIP]');
});
