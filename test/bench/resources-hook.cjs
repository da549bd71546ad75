// Appends the CPU time in ms and the peak memory in MiB of this process to the file that ECS_DSL_BENCH_RESOURCES names.
const { appendFileSync } = require("node:fs");
const { peakKib } = require("./peak-kib.cjs");

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  appendFileSync(process.env.ECS_DSL_BENCH_RESOURCES, `${(user + system) / 1000} ${peakKib() / 1024}\n`);
});
