/** Whether a line of comment is the author's, and not one that Copilot writes into each manifest that it makes. */
export function isAuthors(line: string): boolean {
  return !COMMENTED_OUT.test(line) && !GENERATED.some((pattern) => pattern.test(line));
}

/** A key that somebody may switch on. */
const COMMENTED_OUT = /^(-\s*)?[\w-]+:(\s|$)/;

const GENERATED: readonly RegExp[] = [
  /\bmanifest for the\b/i,
  /aws\.github\.io\/copilot-cli/,
  /^read the full specification/i,
  /^your [\w -]{1,40} will be used/i,
  /^(configuration for your|distribute traffic to|docker build arg|port exposed|number of (cpu|tasks)|amount of memory)/i,
  /^(requests to this path|to match all requests|you can (specify|override)|optional fields for|enable (running|service connect))/i,
  /^(pass (environment|secrets)|limit to read-only|the (deployment strategy|trigger for|key is the name)|stops existing tasks)/i,
  /^(import your own vpc|configure (how|the load)|allows? your|if not specified|environments? (name|addons)|the "?\w+"? .* will be)/i,
];
