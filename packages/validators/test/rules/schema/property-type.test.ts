import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

describeRule("schema/property-type", "taskDefinition", {
  accepts: {
    "a number whose name stands in for it": ec2Container({ portMappings: [{ containerPort: "CONTAINER_PORT" }] }),
    "values of their types": ec2Container({ essential: true }),
    "a size, which another rule reports": ec2Task({ cpu: 256 }),
    "what a template fills in": ec2Container({
      essential: "{{ essential }}",
      environment: "${ENVIRONMENT}",
      portMappings: [{ containerPort: "$PORT" }],
    }),
    "null, which counts as absent": ec2Task({ taskRoleArn: null }),
  },
  rejects: {
    "true as a string": {
      document: ec2Container({ essential: "true" }),
      at: "containerDefinitions[0].essential",
      says: [
        '`containerDefinitions[0].essential` is the string "true"; AWS takes true or false there.',
        "Write true, without quotes.",
      ],
      fixed: ec2Container({ essential: true }),
    },
    "a number as a string": {
      document: ec2Container({ portMappings: [{ containerPort: "8080" }] }),
      at: "containerDefinitions[0].portMappings[0].containerPort",
      says: [
        '`containerDefinitions[0].portMappings[0].containerPort` is the string "8080"; AWS takes a whole number there.',
        "Write 8080, without quotes.",
      ],
      fixed: ec2Container({ portMappings: [{ containerPort: 8080 }] }),
    },
    "a string as a number": {
      document: ec2Container({ environment: [{ name: "PORT", value: 8080 }] }),
      at: "containerDefinitions[0].environment[0].value",
      says: [
        "`containerDefinitions[0].environment[0].value` is the number 8080; AWS takes a string there.",
        'Write "8080", with quotes.',
      ],
      fixed: ec2Container({ environment: [{ name: "PORT", value: "8080" }] }),
    },
    "a string where a list belongs": {
      document: ec2Container({ command: "npm start" }),
      at: "containerDefinitions[0].command",
      says: ['`containerDefinitions[0].command` is the string "npm start"; AWS takes a list there.', "Write a list."],
    },
    "a list where an object belongs": {
      document: ec2Container({ healthCheck: ["CMD", "true"] }),
      at: "containerDefinitions[0].healthCheck",
      says: ["`containerDefinitions[0].healthCheck` is a list; AWS takes an object there.", "Write an object."],
    },
    "the value of the only property of an object": {
      document: ec2Task({ ephemeralStorage: 40 }),
      at: "ephemeralStorage",
      says: [
        "`ephemeralStorage` is the number 40; AWS takes an object there.",
        "Write an object whose `sizeInGiB` is 40.",
      ],
    },
    "a value that the only property of an object does not take": {
      document: ec2Task({ ephemeralStorage: "large" }),
      at: "ephemeralStorage",
      says: ['`ephemeralStorage` is the string "large"; AWS takes an object there.', "Write an object."],
    },
    "an object where a list belongs": {
      document: ec2Task({ containerDefinitions: {} }),
      at: "containerDefinitions",
      alone: "warning",
      says: ["`containerDefinitions` is an object; AWS takes a list there.", "Put it into an array."],
    },
    "null in a list": {
      document: ec2Task({ containerDefinitions: [null] }),
      at: "containerDefinitions[0]",
      alone: "warning",
      says: ["`containerDefinitions[0]` is null; AWS takes an object there.", "Remove `containerDefinitions[0]`."],
      fixed: ec2Task({ containerDefinitions: [] }),
    },
    "a part of a whole": {
      document: ec2Container({ startTimeout: 1.5 }),
      at: "containerDefinitions[0].startTimeout",
      says: [
        "`containerDefinitions[0].startTimeout` is the number 1.5; AWS takes a whole number there.",
        "Write a whole number.",
      ],
    },
    "a document that is a list": {
      document: [],
      at: "",
      alone: "warning",
      says: ["The document is a list; AWS takes an object there.", "Write an object."],
    },
    "an object where a value of a list belongs": {
      document: ec2Task({ networkMode: {} }),
      at: "networkMode",
      alone: "warning",
      says: [
        '`networkMode` is an object; AWS takes "awsvpc", "bridge", "host" or "none" there.',
        'Write "awsvpc", "bridge", "host" or "none".',
      ],
    },
  },
  unknown: [ec2Container({ essential: UNKNOWN, command: UNKNOWN, portMappings: [UNKNOWN] })],
});

describeRule("schema/property-type", "service", {
  at: "deploymentConfiguration.lifecycleHooks[0].hookDetails.lambda[0].retries",
  accepts: {
    "free data of any depth": serviceWithHook({ lambda: [{ retries: 3, note: null }] }),
  },
  rejects: {
    "a number that JSON does not have, deep in free data": {
      document: serviceWithHook({ lambda: [{ retries: Number.NaN }] }),
      says: [
        "`deploymentConfiguration.lifecycleHooks[0].hookDetails.lambda[0].retries` is the number NaN; AWS takes a JSON value there.",
        "Write a JSON value.",
      ],
    },
  },
  unknown: [serviceWithHook(UNKNOWN), serviceWithHook({ lambda: [UNKNOWN] })],
});

describeRule("schema/property-type", "service", {
  accepts: {},
  rejects: {
    "the value of the only property that an object must have": {
      document: { serviceName: "api", taskDefinition: "api", capacityProviderStrategy: ["FARGATE"] },
      at: "capacityProviderStrategy[0]",
      says: [
        '`capacityProviderStrategy[0]` is the string "FARGATE"; AWS takes an object there.',
        'Write an object whose `capacityProvider` is "FARGATE".',
      ],
    },
  },
  unknown: [],
});

function serviceWithHook(hookDetails: unknown): unknown {
  const hook = { hookTargetArn: "arn:aws:lambda:us-east-1:123456789012:function:check", hookDetails };
  return { serviceName: "api", taskDefinition: "api", deploymentConfiguration: { lifecycleHooks: [hook] } };
}
