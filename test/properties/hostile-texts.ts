/**
 * Text that does something where it is not taken for data: to a shell, a terminal, a parser, a path or a pattern.
 * `canary` is a path that its commands would make, which nothing else does.
 */
export function hostileTexts(canary: string): readonly string[] {
  const commands = [`touch ${canary}`, "touch canary"].flatMap((command) => COMMANDS.map((wrap) => wrap(command)));
  return [...new Set([...CONTROLS, ...MARKS, ...commands, ...TEXTS, ...LONG, canary])];
}

const codes = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));

const CONTROLS = [...codes(0x00, 0x1f), ...codes(0x7f, 0x9f)].map((control) => `a${control}b`);

const MARKS = [...codes(0x200b, 0x200f), ...codes(0x2028, 0x202e), ...codes(0x2060, 0x2069), "\u061c", "\ufeff"].map(
  (mark) => `a${mark}b`,
);

/** Ways in which a command hides in text. */
const COMMANDS: readonly ((command: string) => string)[] = [
  (command) => `$(${command})`,
  (command) => `\`${command}\``,
  (command) => `;${command}`,
  (command) => `x | ${command}`,
  (command) => `x || ${command}`,
  (command) => `x && ${command}`,
  (command) => `& ${command}`,
  (command) => `\n${command}\n`,
  (command) => `\r\n${command}\r\n`,
  (command) => `'; ${command}; '`,
  (command) => `"; ${command}; "`,
  (command) => `'$(${command})'`,
  (command) => `"$(${command})"`,
  (command) => `a[$(${command})]`,
  (command) => `\${x:-$(${command})}`,
  (command) => `<(${command})`,
  (command) => `EOF\n${command}\n`,
  (command) => `\nEOF\n${command}\ncat <<EOF\n`,
  (command) => `# \n${command}`,
  (command) => `}; ${command}; {`,
  (command) => `) ${command} ;; x`,
  (command) => `\\'; ${command} #`,
];

const TEXTS: readonly string[] = [
  // Terminals.
  ..."\u001b[31m \u001b[2J \u001b]0;x\u0007 \u001b]52;c;eA==\u0007 \u001b]8;;x\u001b\\ \u001b[6n \u001bc \u009b2J \u009d52;c;eA==\u009c \u0090q".split(
    " ",
  ),
  // Quotes.
  ...`' " \` ’ “ « ''' """ \\ \\' \\" $'x' $"x"`.split(" "),
  // Variables, printf and history.
  ..."$HOME ${HOME} ${IFS} $IFS$9 %HOME% $((1/0)) !! !$ ${!x} $0 %s%n %n %p %% {} {0} \\x1b[31m \\u001b[31m \\033[2J \\c".split(
    " ",
  ),
  // Paths.
  ..."../../x a/../../b /dev/null/x /etc/passwd/x ~ ~root ~/x . .. ./ a/ C:\\x \\\\server\\x file:///etc/passwd".split(
    " ",
  ),
  ..."CON NUL aux.txt LPT1 COM1:".split(" "),
  // Flags.
  ..."- -- -rf -x -e --flag=x --dry-run --help --output=x --config".split(" "),
  // Names of JavaScript's own.
  ..."__proto__ constructor prototype toString hasOwnProperty valueOf null undefined NaN".split(" "),
  // Patterns.
  ..."* ? [a-z] [z-a] **/* {a,b} !(x) a}{b* [!a (((".split(" "),
  // YAML, JSON and templates.
  ...': # --- ... | > & * ? @x %YAML <<: yes 0x1f 1e400 [ ] { } {"a":1}'.split(" "),
  "# x",
  "a: b",
  "- x",
  "&a *a",
  "!Ref x",
  "!!js/function 'x'",
  "{{ x }}",
  "<% x %>",
  "? x",
  "",
  " ",
  "\t",
  "\n",
  ..."${AWS::AccountId} ${!x} {{resolve:ssm:x}} {{resolve:secretsmanager:x:SecretString:y}}".split(" "),
  // Markdown and HTML.
  "<script>alert(1)</script>",
  "](javascript:x)",
  "```\n# x\n",
  "\n# x\n",
  "| x |",
  // Unicode.
  "\ud800",
  "\udfff",
  "a\ud800b",
  "\ufffe",
  "\uffff",
  "\u{1f600}",
  "é",
  "e\u0301",
  "\u00a0",
  "\u{e0001}",
];

const LONG = ["x".repeat(70_000), "\u001b".repeat(1000), "$(".repeat(500), "e\u0301".repeat(500)];
