/** What becomes of a resource that nothing is made of, by how its type begins; the longest counts. */
const WORDS: Readonly<Record<string, string>> = {
  "AWS::ApplicationAutoScaling::":
    "`scaling: { min, max, cpu }` of the service says how the number of tasks follows the load.",
  "AWS::CDK::": "It is about CDK itself.",
  "AWS::CertificateManager::":
    "`loadBalancer(…, { domainName, hostedZone })` makes a certificate, and `certificate` names one that is there.",
  "AWS::CloudFront::": "`distribution(…)` makes one.",
  "AWS::CloudWatch::": "`alarms` of the service watches it; other alarms stand in a `stack(…)`.",
  "AWS::CodeDeploy::": "ECS deploys by itself: `deployment: blueGreen(…)`.",
  "AWS::EC2::": "The app has a network of its own unless it names one: `network(…)`, `network.existing(…)`.",
  "AWS::EC2::SecurityGroup":
    "Each workload has a security group of its own; `allowFrom` and `connections` open further ways.",
  "AWS::ECR::": "`registry({ … })` has the settings of an account's registry.",
  "AWS::ECS::": "No workload of the template has it.",
  "AWS::EFS::": "`fileSystem(…)` makes one as a volume, and `efs` names one that is there.",
  "AWS::ElasticLoadBalancingV2::":
    "`loadBalancer(…)` and `routes` of the service make load balancers, listeners, rules and target groups.",
  "AWS::Events::": "`scheduledTask(…)`, and `on` of a `task(…)`, start tasks.",
  "AWS::IAM::": "Workloads have roles of their own with least privilege; `permissions` gives them more.",
  "AWS::Logs::LogGroup":
    "Each workload has a log group of its own; `logging: awsLogs({ retentionInDays })` sets how long it keeps logs.",
  "AWS::Route53::": "`domainName` and `hostedZone` of a `loadBalancer(…)` make its records.",
  "AWS::Scheduler::": "`scheduledTask(…)` starts tasks.",
  "AWS::SNS::": "`topic(…)` makes one.",
  "AWS::SQS::": "`queue(…)` makes one.",
  "AWS::SecretsManager::": "It stays where it is, and the config names it: `secret(…)`.",
  "AWS::ServiceDiscovery::": "Services find each other by `discovery` of the app.",
};

const OTHERS = "The language has no word for it: `stack(name, { Id: resource(type, { … }) })` takes it as it is.";

/** What to write in place of a resource of the type. */
export function resourceWords(type: string): string {
  const starts = Object.keys(WORDS).filter((start) => type.startsWith(start));
  const [longest = ""] = starts.toSorted((left, right) => right.length - left.length);
  return WORDS[longest] ?? OTHERS;
}
