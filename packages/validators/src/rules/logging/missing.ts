import { property, say } from "../../text.ts";
import { ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

export const missing = wanted({
  code: "logging/missing",
  severity: "warning",
  presets: ["strict", "security-hub", "control-tower"],
  on: "container",
  at: "logConfiguration",
  summary: "A container says where its output goes.",
  source: ecsGuide("using_awslogs.html"),
  says: "{it} has no log driver",
  because: "on Fargate its output is lost, and on an instance it stays there",
  help: say`Set ${property("logConfiguration")} to the driver awslogs, with a group, a region and a prefix.`,
});
