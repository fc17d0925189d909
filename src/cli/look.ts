import type { TerminalLook } from '../platforms/terminal/render.ts';

/** How this terminal wants its posts; a pipe gets plain text. */
export function lookOf(stream: NodeJS.WriteStream, noColour: boolean): TerminalLook {
  const terminal = stream.isTTY === true;
  return { colour: terminal && !noColour, width: stream.columns ?? 80, links: terminal && !noColour };
}
