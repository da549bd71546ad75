import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";
import { LATER, taskOf, template } from "../templates.ts";

const AWSLOGS = { "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "web" };

const logsTo = (group: unknown, logDriver = "awslogs") =>
  ec2Container({ logConfiguration: { logDriver, options: { ...AWSLOGS, "awslogs-group": group } } });

const WORDS = "CloudWatch Logs accepts letters, digits, periods, hyphens, underscores, slashes and #.";
const HELP = 'Write it like "/ecs/shop-api".';

const wrong = (name: string) => ({
  document: logsTo(name),
  says: [`Container "web" logs to "${name}"; ${WORDS}`, HELP],
});

describeRule("logging/group-name", "taskDefinition", {
  at: "containerDefinitions[0].logConfiguration.options.awslogs-group",
  accepts: {
    "all that is accepted": logsTo("/aws.ecs/shop-api_2#1"),
    "512 characters": logsTo("a".repeat(512)),
    "what is filled in": logsTo("/ecs/{{ name }}"),
    "an empty name, which another rule reports": logsTo(""),
    "an option of another driver": logsTo("a b", "fluentd"),
  },
  rejects: {
    "a blank": wrong("/shop api"),
    "an ARN": wrong("arn:aws:logs:eu-west-1:123456789012:log-group:/shop"),
    "513 characters": {
      document: logsTo("a".repeat(513)),
      says: [`Container "web" logs to "${"a".repeat(76)}…"; ${WORDS}`, HELP],
    },
  },
  unknown: [logsTo(UNKNOWN)],
});

const group = (name: unknown) =>
  template({ Logs: { Type: "AWS::Logs::LogGroup", Properties: { LogGroupName: name } } });
const inTask = (name: unknown) =>
  template({ Task: taskOf({}, { LogConfiguration: { LogDriver: "awslogs", Options: { "awslogs-group": name } } }) });

describeRule("logging/group-name", "template", {
  at: "Resources.Logs.Properties.LogGroupName",
  accepts: {
    "a name": group("/shop/api"),
    "a name of which a part is open": group({ "Fn::Sub": "/shop/${AWS::StackName}" }),
    "a whole name of a container, at which the task definition's rule looks": inTask("a b"),
  },
  rejects: {
    "a whole name": {
      document: group("/shop api"),
      says: [`A log group is named "/shop api"; ${WORDS}`, HELP],
    },
    "a blank beside what is open": {
      document: group({ "Fn::Sub": "/shop api/${Stage}" }),
      says: [`A log group is named "/shop api/\${Stage}"; ${WORDS}`, HELP],
    },
    "a container's": {
      document: inTask({ "Fn::Join": [":", ["/shop", { Ref: "Stage" }]] }),
      at: "Resources.Task.Properties.ContainerDefinitions[0].LogConfiguration.Options.awslogs-group",
      says: [`A container logs to "/shop:\${Stage}"; ${WORDS}`, HELP],
    },
  },
  unknown: [group(LATER), group({ Ref: "Name" }), group("${self:service} logs ${opt:a")],
});
