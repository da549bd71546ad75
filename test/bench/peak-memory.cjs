// Appends this process's peak memory in KiB to the file that ECS_DSL_BENCH_PEAK names. VmHWM counts from exec on; the
// maxRSS of getrusage would start at the size of the process that forked this one.
const { appendFileSync, readFileSync } = require("node:fs");

process.on("exit", () => {
  appendFileSync(process.env.ECS_DSL_BENCH_PEAK, `${highWaterMark() ?? process.resourceUsage().maxRSS}\n`);
});

function highWaterMark() {
  if (process.platform !== "linux") return undefined;
  return /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
}
