/** What people paste, programs send and attackers type: 120 texts that some program somewhere could not keep or show. */
export const badTexts: readonly string[] = [
  // SQL.
  ...[
    "'; DROP TABLE trainee; --",
    "' OR '1'='1",
    '" OR ""="',
    "Robert'); DELETE FROM user_account;--",
    '1; PRAGMA key',
  ],
  ...["O'Brien", "L''Atlas", '`id`', '%', '_', '\\', 'x" --', '/* */', 'NULL', '?1', ':name', '@id'],
  // Pages and their scripts.
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</textarea><b>',
    '&lt;b&gt;',
    '&amp;',
    '<!--',
    ']]>',
  ],
  ...['javascript:alert(1)', 'data:text/html,<b>', '" onmouseover="x', '<svg/onload=x>', '{{7*7}}', '$t(common:save)'],
  ...['{{- name }}', `\${process.exit()}`, '#{x}', '%s%n%x'],
  // Spreadsheets.
  ...[
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '=cmd|"/c calc"!A1',
    '=HYPERLINK("http://x")',
    '\t=1+1',
    'a,b;c\td',
    '"',
    '""',
  ],
  // Signs that no text holds.
  ...['a\u0000b', '\u0000', 'a\u0001b', 'a\u0008b', 'a\u000bb', 'a\u000cb', 'a\u001bb[31m', 'a\u007fb', 'a\u0085b'],
  ...['a\ufffeb', 'a\uffffb', 'a\ufffdb', 'a\ufeffb'],
  // Halves of a sign.
  ...['a\ud800b', '\udc00', 'a\udfff', '\ud83d', 'b\ud83d\ud83d', '\udc69\ud83d'],
  // Direction.
  ...[
    '\u202eabc',
    'abc\u202e',
    '\u2066abc',
    '\u2069abc',
    'a\u200fb',
    '\u061cabc',
    'a\u202a\u202bb',
    'facture\u202efdp.exe',
  ],
  ...['آيت لحسن (Itto) 12', 'abc ابت 123'],
  // Arabic, Tamazight and their signs.
  ...['آيت لحسن', 'مُحَمَّدٌ', 'العـــربية', '١٢٣', '۱۲۳', 'ﷲ', 'ﻻ', 'لآ', 'أإآٱا', 'ى ي ئ', 'ة ه', 'ⴰⵎⵏⵓⴳⴰⵔ', 'ⵜⴰⵎⴰⵣⵉⵖⵜ'],
  // Signs of several parts.
  ...['👩🏽‍🌾', '🇲🇦', '👨‍👩‍👧‍👦', 'e\u0301', 'Z̸̢a̵͓l̷̡g̶o', 'ﬁ', 'Ⅷ', 'ｆｕｌｌ', 'ǅ', 'İstanbul', 'ß'],
  // Spaces.
  ...[
    ' ',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u2028',
    'a\u2029b',
    'a\r\nb',
    'a\rb',
    'a\nb',
    '  a  b  ',
    'a\u00a0b',
    '\u2060',
  ],
  // Names that mean something elsewhere.
  ...['CON', 'nul', 'COM1.txt', 'LPT9', 'aux.', 'a:b', '../../etc/passwd', 'C:\\Windows', 'a/b\\c', '.', '..', '~'],
  ...['__proto__', 'constructor', 'toString', 'undefined', 'true', '0', '-0', '1e400', 'NaN', '[object Object]'],
  // Too much.
  ...[
    'x'.repeat(81),
    'x'.repeat(2001),
    'ب'.repeat(1_000_000),
    '\ud83d'.repeat(500),
    ' '.repeat(1_000_000),
    '𝒳'.repeat(60),
  ],
]
