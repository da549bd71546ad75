// Appends what a process requires to the file that ECS_DSL_REQUIRES names.
const { appendFileSync } = require("node:fs");
const Module = require("node:module");

const requests = new Set();
const load = Module._load;
Module._load = function record(request, ...rest) {
  requests.add(request);
  return load.call(this, request, ...rest);
};

process.on("exit", () => appendFileSync(process.env.ECS_DSL_REQUIRES, `${[...requests].join("\n")}\n`));
