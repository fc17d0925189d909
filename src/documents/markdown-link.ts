/** A link as Markdown; where it says no more than its address, the address alone. `words` are escaped already. */
export function writeLink(words: string, address: string): string {
  const isMail = address.startsWith('mailto:');
  // An obscured address of mail is written by its link.
  if (isMail && /^\\?\[email.protected\\?\]$/.test(words)) return address.slice(7);
  if (`mailto:${words}`.toLowerCase() === address.toLowerCase() || words === address) return words;
  return `[${words}](${address})`;
}
