/** The seconds of a duration as Go and compose write it, `1h30m`, `10s`, `500ms`; a number is seconds. Undefined for others. */
export function secondsOf(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|h|m|s|d|w))+$/.test(text)) return undefined;
  let sum = 0;
  for (const [, number = "0", unit = "s"] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|h|m|s|d|w)/g))
    sum += Number(number) * (UNITS[unit] ?? 1);
  return Math.round(sum * 1e6) / 1e6;
}

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};
