/** A bar on a terminal's standard error; nothing in a pipe. */
export function progressBar(what: string): { update(done: number, total: number): void; end(): void } {
  const { stderr } = process;
  if (stderr.isTTY !== true) return { update() {}, end() {} };
  return {
    update(done, total) {
      const filled = Math.round((done / Math.max(1, total)) * 30);
      stderr.write(`\r${what} [${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${done}/${total}`);
    },
    end: () => void stderr.write('\r\u001b[K'),
  };
}
