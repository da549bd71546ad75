import type { Command } from "../command.ts";
import { compileCommand } from "./compile.ts";
import { completionCommand } from "./completion.ts";
import { costCommand } from "./cost.ts";
import { diffCommand } from "./diff.ts";
import { doctorCommand } from "./doctor.ts";
import { explainCommand } from "./explain.ts";
import { graphCommand } from "./graph.ts";
import { importCommand } from "./import.ts";
import { initCommand } from "./init.ts";
import { lifecycleCommand } from "./lifecycle.ts";
import { lintCommand } from "./lint.ts";
import { rulesCommand } from "./rules.ts";
import { statusCommand } from "./status.ts";

/** Every command, sorted. A command's file says what it takes; what it does is loaded when it runs. */
export const COMMANDS: readonly Command[] = [
  compileCommand,
  completionCommand,
  costCommand,
  diffCommand,
  doctorCommand,
  explainCommand,
  graphCommand,
  importCommand,
  initCommand,
  lifecycleCommand,
  lintCommand,
  rulesCommand,
  statusCommand,
];
