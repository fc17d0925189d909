import { accessSync, constants } from 'node:fs';

/** Where systems put a Chromium, and browsers that are one. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/brave-browser',
  '/snap/bin/chromium',
  '/usr/local/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** An installed Chromium: the one that is named, else the first at the usual places; null where there is none. */
export function findChromium(named: string | null): string | null {
  if (named !== null) return canRun(named) ? named : null;
  return usualPlaces.find(canRun) ?? null;
}

/** What a person is told who has none. */
export function howToGetChromium(named: string | null): string {
  const there = named === null ? 'no Chromium is installed here' : `CHROMIUM_PATH names ${named}, which cannot be run`;
  return `${there}; install one (Debian and Ubuntu: apt-get install chromium) or set CHROMIUM_PATH`;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
