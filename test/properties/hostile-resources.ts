import * as dsl from "ecs-dsl";
import type { TemplateFile } from "../../packages/compiler/src/model/template-file.ts";
import type { Call } from "./hostile-nouns.ts";

/** A file system with every setting. */
export function fileSystemWith(call: Call): dsl.FileSystem {
  return call("fileSystem", dsl.fileSystem, "shared", {
    posixUser: { uid: 1000, gid: 1000 },
    throughputMode: "bursting",
    transitionToIA: "AFTER_30_DAYS",
    backup: false,
    kmsKey: "alias/shop",
    tags: { team: "api" },
  });
}

/** A topic with every setting. */
export function topicWith(call: Call): dsl.Topic {
  const role = "arn:aws:iam::123456789012:role/sns-logs";
  return call("topic", dsl.topic, "orders", {
    displayName: "Orders",
    fifo: true,
    contentBasedDeduplication: true,
    fifoThroughputScope: "MessageGroup",
    archivePolicy: { messageRetentionPeriod: 30 },
    kmsKey: "alias/shop",
    signatureVersion: "2",
    tracingConfig: "Active",
    deliveryStatusLogging: {
      sqs: { successFeedbackRole: role, successFeedbackSampleRate: 5, failureFeedbackRole: role },
    },
    tags: { team: "orders" },
    overrides: {
      DataProtectionPolicy: { Name: "shop", Version: "2021-06-01", Statement: [] },
      MaximumMessageSize: 65_536,
      Subscription: [{ Protocol: "sqs", Endpoint: "arn:aws:sqs:us-east-1:123456789012:orders.fifo" }],
      Tags: [{ Key: "team", Value: "shop" }],
    },
  });
}

/** A topic that another app made. */
export function existingTopicWith(call: Call): dsl.ExistingTopic {
  return call("existing topic", dsl.topic.existing, "arn:aws:sns:us-east-1:123456789012:alerts", {
    fifo: false,
    kmsKey: "alias/alerts",
  });
}

/** A stack with a cache that a service reaches. */
export function stackWith(call: Call): dsl.Stack {
  return call("stack", (name: string, content: dsl.StackContent) => dsl.stack(name, content), "data", {
    Cache: call(
      "resource",
      dsl.resource,
      "AWS::ElastiCache::CacheCluster",
      {
        CacheNodeType: "cache.t4g.micro",
        Engine: "valkey",
        NumCacheNodes: 1,
        VpcSecurityGroupIds: [call("securityGroup", dsl.securityGroup, "Cache", { port: 6379 })],
      },
      { dependsOn: ["Orders"], deletionPolicy: "Retain" },
    ),
    Orders: dsl.resource("AWS::SNS::Topic", {}),
    Key: dsl.resource("AWS::KMS::Key", {}),
    Login: dsl.resource("AWS::SecretsManager::Secret", { GenerateSecretString: {}, KmsKeyId: { Ref: "Key" } }),
    Level: dsl.resource("AWS::SSM::Parameter", { Type: "String", Value: "info" }),
  });
}

/** What a service has of the stack. */
export function stackValuesWith(call: Call, data: dsl.Stack) {
  return {
    variables: {
      CACHE: call(
        "stack attribute",
        (id: string, name: string) => data.attribute(id, name),
        "Cache",
        "RedisEndpoint.Address",
      ),
      CACHE_NAME: call("stack ref", (id: string) => data.ref(id), "Cache"),
      ORDERS_ARN: call("stack arn", (id: string) => data.arn(id), "Orders"),
      BANNER: call("deployParameter", dsl.deployParameter, "Banner", { default: "hi", description: "On each page" }),
      ZONE: call("stackOutput", dsl.stackOutput, "platform", "Zone"),
      STAGE: call("stored parameter", dsl.parameter, "/platform/stage", {}),
    },
    secrets: {
      LOGIN: call("made secret", dsl.secret, data.ref("Login"), { key: "password" }),
      LEVEL: call("made parameter", dsl.parameter, data.ref("Level"), {}),
    },
    connections: [call("stack port", (name: string) => data.port(name), "Cache")],
  };
}

/** What stands at `./assets.yaml`. */
export const ASSETS: TemplateFile = {
  text: "Resources:\n  Assets:\n    Type: AWS::SNS::Topic\n",
  value: {
    Parameters: { Size: { Type: "Number" }, Label: { Type: "String", Default: "shop" } },
    Resources: { Assets: { Type: "AWS::SNS::Topic" } },
    Outputs: { AssetsName: { Value: { "Fn::GetAtt": ["Assets", "TopicName"] } } },
  },
};

/** An output of a template that was there already. */
export function templateOutputWith(call: Call) {
  const assets = call("templated stack", (name: string, props: dsl.TemplateProps) => dsl.stack(name, props), "assets", {
    template: "./assets.yaml",
    parameters: { Size: 5, Label: "shop" },
  });
  return call("stack output", (name: string) => ("output" in assets ? assets.output(name) : "none"), "AssetsName");
}
