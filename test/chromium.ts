/** A real Chromium for the browser tests: found on the machine, never downloaded. */
import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts it, or says in one sentence how to get one. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = places.find((place) => place && fs.existsSync(place));
  if (!executablePath) {
    throw new Error(
      'The browser tests need a Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to yours.',
    );
  }
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...quiet, ...asRoot] });
}
