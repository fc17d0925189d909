/**
 * EBCDIC code pages, by byte value, from the mapping tables that the Unicode Consortium publishes (VENDORS/MICSFT/EBCDIC).
 * XML 1.0, appendix F, has readers tell them by their first bytes; nobody's library here reads them.
 */
const cp037 =
  '\u0000\u0001\u0002\u0003\u009c\u0009\u0086\u007f\u0097\u008d\u008e\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u009d\u0085\u0008\u0087\u0018\u0019\u0092\u008f\u001c\u001d\u001e\u001f\u0080\u0081\u0082\u0083\u0084\u000a\u0017\u001b\u0088\u0089\u008a\u008b\u008c\u0005\u0006\u0007\u0090\u0091\u0016\u0093\u0094\u0095\u0096\u0004\u0098\u0099\u009a\u009b\u0014\u0015\u009e\u001a' +
  ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\u0027="' +
  'Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×' +
  '{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\u005c÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f';

/** Where the others differ: the byte in hexadecimal and what it stands for. */
const differences: Readonly<Record<string, string>> = {
  '037': '',
  '500': '4a[4f!5a]5f^b0¢ba¬bb|',
  '1140': '9f\u20ac',
  '1026':
    '48{4aÇ4f!5a\u011e5b\u01305f^68[6a\u015f79\u01317bÖ7c\u015e7fÜ8c}8d`8e¦a1öac]ad$ae@b0¢ba¬bb|c0çcc~d0\u011fdc\u005ce0üec#fc"',
};

const pages: Readonly<Record<string, string>> = {
  'ebcdic-cp-us': '037',
  'ebcdic-cp-ca': '037',
  'ebcdic-cp-wt': '037',
  'ebcdic-cp-nl': '037',
  'ebcdic-cp-be': '500',
  'ebcdic-cp-ch': '500',
  ibm039: '037',
};

/** Text of EBCDIC bytes whose declaration names a code page; null where they are none, or of a page that is not here. */
export function decodeEbcdic(bytes: Uint8Array): string | null {
  // "<?xm" in every one of them.
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') !== '4c6fa794') return null;
  const head = decodeWith(bytes.subarray(0, 200), '037');
  const name = /encoding\s*=\s*["']([\w.-]+)/i.exec(head)?.[1]?.toLowerCase().replaceAll('_', '-') ?? '';
  const page = pages[name] ?? name.replace(/^(?:cs)?(?:cp|ibm)-?0?(?=\d)/, '').padStart(3, '0');
  return page in differences ? decodeWith(bytes, page) : null;
}

function decodeWith(bytes: Uint8Array, page: string): string {
  const table = [...cp037];
  for (const [, byte = '', char = ''] of (differences[page] ?? '').matchAll(/([\da-f]{2})(.)/gsu)) {
    table[Number.parseInt(byte, 16)] = char;
  }
  return Array.from(bytes, (byte) => table[byte]).join('');
}
