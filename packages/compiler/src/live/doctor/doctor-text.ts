import { counted } from "@ecs-dsl/validators/words";
import { paintWith } from "../../text/paint.ts";
import { terminalText } from "../../text/terminal-text.ts";
import { refusalText } from "../aws/refusal-text.ts";
import type { Diagnosis } from "./examine.ts";
import type { Finding } from "./finding.ts";

/** The findings with their evidence, and what could not be looked at. */
export function doctorText(diagnosis: Diagnosis, color: boolean): string {
  const { name, cluster, desired, running, taskDefinition, findings, unseen } = diagnosis;
  const paint = paintWith(color);
  const of = taskDefinition === "" ? "" : ` of ${taskDefinition}`;
  const head = `${paint.bold(terminalText(`${name} in cluster ${cluster}`))}: ${running} of ${counted(desired, "task")}${terminalText(of)} ${running === 1 ? "runs" : "run"}.\n`;
  const found = findings.map((finding, index) => {
    const [first, ...others] = [
      `${index + 1}. ${paint[COLORS[finding.likelihood]](finding.likelihood)}: ${terminalText(finding.says)}`,
      ...finding.evidence.map((line) => paint.dim(`   seen: ${terminalText(line)}`)),
      `   do: ${terminalText(finding.help)}`,
    ];
    return `\n${[first, ...others].join("\n")}\n`;
  });
  const nothing =
    findings.length === 0
      ? `\nNothing wrong was found${unseen.length === 0 ? "" : " in what could be looked at"}.\n`
      : "";
  const blind =
    unseen.length === 0 ? "" : `\n${unseen.map((refusal) => `${terminalText(refusalText(refusal))}\n`).join("")}`;
  return `${head}${found.join("")}${nothing}${blind}`;
}

const COLORS: Readonly<Record<Finding["likelihood"], "blue" | "red" | "yellow">> = {
  certain: "red",
  likely: "yellow",
  possible: "blue",
};
