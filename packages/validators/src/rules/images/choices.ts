import type { Rule } from "../../rule.ts";
import { documentProperty, property, say } from "../../text.ts";
import { forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi, ecsGuide } from "../source.ts";

const SIDECAR =
  /^(?:(?:docker\.io\/)?amazon\/(?:aws-xray-daemon|aws-otel-collector|aws-for-fluent-bit|cloudwatch-agent|amazon-ecs-agent))(?:[:@]|$)/;

/** Which images containers run, sorted by code. */
export const CHOICES: readonly Rule[] = [
  forbidden({
    code: "images/no-digest",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "image",
    values: (image) =>
      typeof image === "string" && /:[\w.-]+$/.test(image) && !image.includes("@") && !isPlaceholder(image),
    summary: "An image is named by its digest.",
    source: ecsGuide("container-considerations.html"),
    says: "{it} runs {value}, by a tag",
    because: "whoever may push may move it",
    help: "Add @sha256: and the digest.",
    fix: "none",
  }),

  inFiles(
    forbidden({
      code: "images/repository-credentials",
      on: "container",
      at: "repositoryCredentials",
      when: ({ task }) => task.executionRoleArn === undefined,
      summary: "A task that logs in to a registry has an execution role.",
      source: ecsGuide("private-auth.html"),
      says: "{it} logs in to a registry and its task has no execution role",
      because: "ECS reads the login with its rights",
      help: say`Set ${documentProperty("executionRoleArn")} to a role that may read it.`,
      fix: "none",
    }),
  ),

  inFiles(
    forbidden({
      code: "images/version-consistency-disabled",
      severity: "warning",
      on: "container",
      at: "versionConsistency",
      values: (value) => value === "disabled",
      when: ({ container: { image } }) => typeof image === "string" && !image.includes("@"),
      summary: "The tasks of a deployment run one image.",
      source: ecsApi("API_ContainerDefinition.html"),
      says: "{it} looks its tag up for each task anew",
      because: "tasks of one deployment may run different images",
      help: say`Remove ${property("versionConsistency")}, or name the image by its digest.`,
      fix: "none",
    }),
  ),

  forbidden({
    code: "images/xray-image-source",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "image",
    values: (image) => typeof image === "string" && SIDECAR.test(image),
    summary: "AWS's own images come from AWS.",
    source: { url: "https://gallery.ecr.aws/aws-observability", checked: "2026-11-29" },
    says: "{it} runs {value} of Docker Hub",
    because: "ECR Public has it, and counts no pulls from AWS",
    help: "Pull it from public.ecr.aws/aws-observability, or from public.ecr.aws/xray.",
    fix: "none",
  }),
];
