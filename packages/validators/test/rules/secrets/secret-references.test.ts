import { describeRule } from "../describe-rule.ts";

const from = (ValueFrom: unknown) => ({
  Resources: {
    Password: { Type: "AWS::SecretsManager::Secret" },
    Parameter: { Type: "AWS::SSM::Parameter" },
    Task: {
      Type: "AWS::ECS::TaskDefinition",
      Properties: { ContainerDefinitions: [{ Name: "api", Secrets: [{ Name: "DB_PASSWORD", ValueFrom }] }] },
    },
  },
});
const joined = (...parts: readonly unknown[]) => from({ "Fn::Join": ["", [{ Ref: "Password" }, ...parts]] });

describeRule("secrets/sm-arn-suffix", "template", {
  at: "Resources.Task.Properties.ContainerDefinitions[0].Secrets[0].ValueFrom",
  accepts: {
    "the whole secret": from({ Ref: "Password" }),
    "a key with its colons": from({ "Fn::Sub": "${Password}:password::" }),
    "a joint key with its colons": joined(":", "password", "::"),
    "what is no secret": from({ "Fn::Sub": "${Parameter}:password" }),
    "what is not of the template": from({ "Fn::Sub": "${Elsewhere}:password" }),
    "a variable of the text": from({ "Fn::Sub": ["${Password}:password", { Password: "arn" }] }),
    "a key that a deployment decides": from({ "Fn::Sub": "${Password}:${Key}" }),
    "a part that a deployment decides": joined(":", { Ref: "Key" }),
    "another text before it": from({ "Fn::Sub": "a${Password}:password" }),
  },
  rejects: {
    "a key alone": {
      document: from({ "Fn::Sub": "${Password}:password" }),
      says: [
        'The ARN of Password has the suffix ":password", which lacks colons; the task fails to start.',
        'End it with ":password::".',
      ],
    },
    "a joint key alone": {
      document: joined(":", "password:"),
      says: [
        'The ARN of Password has the suffix ":password:", which lacks colons; the task fails to start.',
        'End it with ":password::".',
      ],
    },
  },
  unknown: [
    from({ "Fn::If": ["IsLive", "a", "b"] }),
    from({ "Fn::Join": [":", { Ref: "Parts" }] }),
    { Resources: { Task: { Type: "AWS::ECS::TaskDefinition", Properties: { ContainerDefinitions: { Ref: "C" } } } } },
  ],
});
