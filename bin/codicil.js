#!/usr/bin/env node
import { launch } from './toolchain.js';

await launch('src/cli/main.ts', process.argv.slice(2));
