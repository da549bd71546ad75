/** Those about what stands beside workloads: topics, queues and stacks. */
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
};
