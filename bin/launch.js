#!/usr/bin/env node
/** `node bin/launch.js SCRIPT [ARG...]`: runs a script of the project with its packages in place, under Node 24. */
import { launch } from './toolchain.js';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  process.stderr.write('usage: node bin/launch.js SCRIPT [ARG...]\n');
  process.exit(2);
}
await launch(script, args);
