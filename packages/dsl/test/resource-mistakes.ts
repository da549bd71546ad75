const API = `const api = service("api", { cpu: 512, memory: 1024, image: "api:1.0" });\n`;
const SCHEDULE =
  "'`at(${string}T${string})` | `cron(${string} ${string} ${string} ${string} ${string} ${string})` | `rate(${string} ${string})`'";

/** Those about schedules, and what stands beside services: topics, queues, stacks, repositories and the registry. */
export const RESOURCE_MISTAKES = {
  "a value of a filter without its brackets": {
    source: `queue("jobs", { subscribe: [topic("orders").filter({ state: "paid" })] });`,
    errors: [`2:54 Type 'string' is not assignable to type 'readonly AttributeFilter[] | readonly FilterCondition[]'.`],
  },
  "a filter of the body that does not say so": {
    source: `queue("jobs", { subscribe: [topic("orders").filter({ order: { state: ["paid"] } })] });`,
    errors: [
      `2:63 Object literal may only specify known properties, and 'state' does not exist in type 'readonly AttributeFilter[] | readonly FilterCondition[]'.`,
    ],
  },
  "a queue where a topic is meant": {
    source: `queue("jobs", { subscribe: [queue("orders")] });`,
    errors: [
      `2:29 Type 'Queue' is not assignable to type 'FilteredTopic | AnyTopic'.\n  Type 'Queue' is not assignable to type 'FilteredTopic | Topic'.\n    Property 'filter' is missing in type 'Queue' but required in type 'Topic'.`,
    ],
  },
  "an override of what decides over a queue or a topic": {
    source: `queue("jobs", { overrides: { FifoQueue: true } });
topic("orders", { overrides: { KmsMasterKeyId: "alias/shop" } });`,
    errors: [
      `2:30 Object literal may only specify known properties, and 'FifoQueue' does not exist in type 'QueueOverrides'.`,
      `3:32 Object literal may only specify known properties, and 'KmsMasterKeyId' does not exist in type 'TopicOverrides'.`,
    ],
  },
  "a resource that a stack does not have": {
    source: `const data = stack("data", { Orders: resource("AWS::SNS::Topic", {}) });
data.ref("Order");`,
    errors: [`3:10 Argument of type '"Order"' is not assignable to parameter of type '"Orders"'.`],
  },
  "an attribute that a resource does not have": {
    source: `const data = stack("data", { Orders: resource("AWS::SNS::Topic", {}) });
data.attribute("Orders", "Arn");`,
    errors: [`3:26 Argument of type '"Arn"' is not assignable to parameter of type '"TopicArn" | "TopicName"'.`],
  },
  "the ARN of a resource that has none": {
    source: `const cache = stack("cache", {
  Subnets: resource("AWS::ElastiCache::SubnetGroup", { Description: "cache", SubnetIds: [] }),
  Orders: resource("AWS::SNS::Topic", {}),
});
cache.arn("Subnets");`,
    errors: [`6:11 Argument of type '"Subnets"' is not assignable to parameter of type '"Orders"'.`],
  },
  "a misspelt property of a resource": {
    source: `resource("AWS::S3::Bucket", { BucketNam: "shop" });`,
    errors: [
      `2:31 Object literal may only specify known properties, but 'BucketNam' does not exist in type 'BucketProperties'. Did you mean to write 'BucketName'?`,
    ],
  },
  "a property of a resource that is needed": {
    source: `resource("AWS::DynamoDB::Table", {});`,
    errors: [`2:34 Property 'KeySchema' is missing in type '{}' but required in type 'TableProperties'.`],
  },
  "a word that a property of a resource does not take": {
    source: `resource("AWS::S3::Bucket", { VersioningConfiguration: { Status: "On" } });`,
    errors: [`2:58 Type '"On"' is not assignable to type 'Value<"Enabled" | "Suspended">'.`],
  },
  "a resource as YAML has it": {
    source: `stack("data", { Orders: { Type: "AWS::SNS::Topic" } });`,
    errors: [
      `2:27 Object literal may only specify known properties, but 'Type' does not exist in type 'Resource<string>'. Did you mean to write 'type'?`,
    ],
  },
  "a schedule in words": {
    source: `${API}scheduledTask("report", { from: api, schedule: "every day" });`,
    errors: [`3:38 Type '"every day"' is not assignable to type ${SCHEDULE}.`],
  },
  "a schedule of crontab": {
    source: `${API}scheduledTask("report", { from: api, schedule: "0 6 * * *" });`,
    errors: [`3:38 Type '"0 6 * * *"' is not assignable to type ${SCHEDULE}.`],
  },
  "a nickname of crontab": {
    source: `${API}scheduledTask("report", { from: api, schedule: "@daily" });`,
    errors: [`3:38 Type '"@daily"' is not assignable to type ${SCHEDULE}.`],
  },
  "a cron expression of five fields": {
    source: `${API}scheduledTask("report", { from: api, schedule: "cron(0 6 * * *)" });`,
    errors: [`3:38 Type '"cron(0 6 * * *)"' is not assignable to type ${SCHEDULE}.`],
  },
  "a rate without its unit": {
    source: `${API}scheduledTask("report", { from: api, schedule: "rate(5)" });`,
    errors: [`3:38 Type '"rate(5)"' is not assignable to type ${SCHEDULE}.`],
  },
  "a date without its time": {
    source: `${API}scheduledTask("report", { from: api, schedule: "at(2027-01-01)" });`,
    errors: [`3:38 Type '"at(2027-01-01)"' is not assignable to type ${SCHEDULE}.`],
  },
  "a key beside AES256": {
    source: `repository("shop/api", { encryption: { encryptionType: "AES256", kmsKey: "alias/shop" } });`,
    errors: [
      `2:66 Type 'string' is not assignable to type 'string & OnlyWithKms'.\n  Type 'string' is not assignable to type 'OnlyWithKms'.`,
    ],
  },
  "a key without a type of encryption": {
    source: `repository("shop/api", { encryption: { kmsKey: "alias/shop" } });`,
    errors: [
      `2:26 Type '{ kmsKey: string; }' is not assignable to type 'RepositoryEncryption | undefined'.\n  Property 'encryptionType' is missing in type '{ kmsKey: string; }' but required in type '{ readonly encryptionType: "KMS" | "KMS_DSSE"; readonly kmsKey?: string; }'.`,
    ],
  },
  "continuous scanning beside BASIC": {
    source: `registry({ scanning: { type: "BASIC", continuous: ["*"] } });`,
    errors: [`2:39 Property '[no]' is missing in type 'string[]' but required in type 'OnlyWithEnhanced'.`],
  },
  "the load of a service in the scaling of a worker": {
    source: `worker("mail", { cpu: 256, memory: 512, image: "mail:1.0", queue: queue("jobs"), scaling: { min: 1, max: 3, cpu: 70 } });`,
    errors: [
      `2:109 Object literal may only specify known properties, and 'cpu' does not exist in type 'WorkerScaling'.`,
    ],
  },
  "a task that is from a name": {
    source: `task("migrate", { from: "api" });`,
    errors: [`2:19 Type 'string' is not assignable to type 'Service<string> | Worker'.`],
  },
  "a port that a service allows others at and does not have": {
    source: `service("api", { cpu: 256, memory: 512, image: "api:1.0", ports: { http: 80 }, allowFrom: { htp: ["10.0.0.0/8"] } });`,
    errors: [
      `2:93 Object literal may only specify known properties, but 'htp' does not exist in type '{ readonly http?: readonly (string | Reference<"output">)[]; }'. Did you mean to write 'http'?`,
    ],
  },
  "an output of a stack that has resources": {
    source: `const data = stack("data", { Orders: resource("AWS::SNS::Topic", {}) });
data.output("Orders");`,
    errors: [
      `3:6 Property 'output' does not exist on type 'Stack<{ readonly Orders: Resource<"AWS::SNS::Topic">; }>'.`,
    ],
  },
  "a resource of a stack whose template is there already": {
    source: `stack("data", { template: "./data.yaml" }).ref("Orders");`,
    errors: [`2:44 Property 'ref' does not exist on type 'TemplateStack'.`],
  },
  "a template that is no path": {
    source: `stack("data", { template: 5 });`,
    errors: [`2:17 Type 'number' is not assignable to type 'string | Resource<string>'.`],
  },
  "a list for a parameter of a template": {
    source: `stack("data", { template: "./data.yaml", parameters: { Zones: ["a", "b"] } });`,
    errors: [
      `2:56 Type 'string[]' is not assignable to type 'ParameterValue'.\n  Type 'string[]' is not assignable to type 'Reference<"output">'.\n    Type 'string[]' is not assignable to type 'symbol'.`,
    ],
  },
};
