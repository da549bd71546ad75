/** Mistakes in what tasks run on, and in what an app says of all of it. */
export const CAPACITY_MISTAKES = {
  "a port of the instance on Fargate": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", ports: { http: { containerPort: 80, hostPort: 8080 } } });`,
    errors: [
      `2:96 Object literal may only specify known properties, and 'hostPort' does not exist in type 'PortProps'.`,
    ],
  },
  "a disk by its size alone": {
    source: `ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2, rootVolume: 100 });`,
    errors: [`2:77 Type 'number' has no properties in common with type 'RootVolume'.`],
  },
  "instances without a size": {
    source: `ec2Capacity("general", { instanceType: "m7g.large", maxSize: 2 });`,
    errors: [
      `2:24 Property 'minSize' is missing in type '{ instanceType: string; maxSize: number; }' but required in type 'Ec2CapacityProps'.`,
    ],
  },
  "an operating system in another spelling": {
    source: `ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2, operatingSystem: "bottlerocket" });`,
    errors: [
      `2:77 Type '"bottlerocket"' is not assignable to type '"AMAZON_LINUX_2023" | "BOTTLEROCKET" | WindowsFamily'. Did you mean '"BOTTLEROCKET"'?`,
    ],
  },
  "a GPU on Fargate": {
    source: `service("train", { cpu: 1024, memory: 2048, image: "train:1", gpu: 1 });`,
    errors: [
      `2:63 Object literal may only specify known properties, and 'gpu' does not exist in type 'ServiceProps<Fargate, OperatingSystemFamily, 1024, never, never, never, never> & OnFargate'.`,
    ],
  },
  "an instance type among the requirements of managed instances": {
    source: `managedInstances("models", { instanceType: "m7g.large" });`,
    errors: [
      `2:30 Object literal may only specify known properties, and 'instanceType' does not exist in type 'ManagedInstancesProps'.`,
    ],
  },
  "sessions that are written down by name": {
    source: `cluster({ executeCommand: { logging: "/shop/sessions" } });`,
    errors: [
      `2:29 Type '"/shop/sessions"' is not assignable to type '"DEFAULT" | "NONE" | ExecuteCommandLogs | undefined'.`,
    ],
  },
  "one priority for a share": {
    source: `loadBalancer("edge", { priorities: 2000 });`,
    errors: [`2:24 Type 'number' is not assignable to type 'readonly [first: number, last: number]'.`],
  },
  "stacks of another name": {
    source: `app("shop", { workloads: [], emits: "task-definition" });`,
    errors: [`2:30 Type '"task-definition"' is not assignable to type 'Emits'. Did you mean '"task-definitions"'?`],
  },
  "defaults of a noun that has none": {
    source: `app("shop", { workloads: [], defaults: { bucket: { stopTimeout: 60 } } });`,
    errors: [`2:42 Object literal may only specify known properties, and 'bucket' does not exist in type 'Defaults'.`],
  },
  "defaults of what each workload says": {
    source: `app("shop", { workloads: [], defaults: { service: { image: "api:1" } } });`,
    errors: [
      `2:53 Object literal may only specify known properties, and 'image' does not exist in type 'Partial<Omit<AnyServiceProps, "routes" | OfOne>>'.`,
    ],
  },
  "an output that is a number": {
    source: `app("shop", { workloads: [], outputs: { Port: 8080 } });`,
    errors: [`2:41 Type 'number' is not assignable to type 'string | AppOutput | Reference'.`],
  },
  "a workflow without a role": {
    source: `gitHubActions({ on: { production: { branch: "main" } } });`,
    errors: [
      `2:15 Property 'role' is missing in type '{ on: { production: { branch: string; }; }; }' but required in type 'GitHubActionsProps<string>'.`,
    ],
  },
  "an output of a stack in plain quotes": {
    source:
      'const vpc = stackOutput("platform", "VpcId");\nservice("api", { cpu: 256, memory: 512, image: "api:1", environment: { VPC: `${vpc}` } });',
    errors: [
      `3:80 Implicit conversion of a 'symbol' to a 'string' will fail at runtime. Consider wrapping this expression in 'String(...)'.`,
    ],
  },
  "a parameter in plain quotes": {
    source:
      'service("api", { cpu: 256, memory: 512, image: "api:1", environment: { STAGE: "on " + parameter("/stage") } });',
    errors: [`2:87 The '+' operator cannot be applied to type 'symbol'.`],
  },
  "a size that is given at deployment": {
    source: `service("api", { cpu: deployParameter("Cpu"), memory: 512, image: "api:1" });`,
    errors: [
      `2:18 Type 'Reference<"output">' is not assignable to type '"0.25 vCPU" | "0.5 vCPU" | "1 vCPU" | "16 vCPU" | "2 vCPU" | "32 vCPU" | "4 vCPU" | "8 vCPU" | 256 | 512 | 1024 | 2048 | 4096 | 8192 | 16384 | 32768'.`,
    ],
  },
  "a number as a default": {
    source: `deployParameter("Count", { default: 1 });`,
    errors: [`2:28 Type 'number' is not assignable to type 'string'.`],
  },
  "the value of a stack for a network that is there before": {
    source: `const data = stack("data", { Vpc: resource("AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }) });
network.existing({ vpcId: data, privateSubnetIds: [] });`,
    errors: [
      `3:20 Type 'Stack<{ readonly Vpc: Resource<"AWS::EC2::VPC">; }>' is not assignable to type 'OutsideId'.\n  Type 'Stack<{ readonly Vpc: Resource<"AWS::EC2::VPC">; }>' is not assignable to type 'Reference<"output">'.\n    Type 'Stack<{ readonly Vpc: Resource<"AWS::EC2::VPC">; }>' is not assignable to type 'symbol'.`,
    ],
  },
};
