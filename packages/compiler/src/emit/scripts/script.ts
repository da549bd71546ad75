/** How a script begins: it works in its own folder, and has what \`lib.sh\` there offers. */
export function scriptHead(...purpose: readonly string[]): string {
  return `\
#!/usr/bin/env bash
${purpose.map((line) => `# ${line}\n`).join("")}\
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "\${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh
`;
}
