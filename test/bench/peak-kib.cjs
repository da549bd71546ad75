const { readFileSync } = require("node:fs");

// VmHWM counts from exec on; the maxRSS of getrusage would start at the size of the process that forked this one.
exports.peakKib = () => highWaterMark() ?? process.resourceUsage().maxRSS;

function highWaterMark() {
  if (process.platform !== "linux") return undefined;
  return /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
}
