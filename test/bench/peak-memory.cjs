// Appends this process's peak memory in KiB to the file that ECS_DSL_BENCH_PEAK names.
const { appendFileSync } = require("node:fs");
const { peakKib } = require("./peak-kib.cjs");

process.on("exit", () => {
  appendFileSync(process.env.ECS_DSL_BENCH_PEAK, `${peakKib()}\n`);
});
