/** Properties of other tools in lower case without `_` and `-`, and what is written here instead: code, or a sentence. */
export type Words = Readonly<Record<string, string>>;

const LAUNCH = "Remove it: tasks run on Fargate, unless `capacity` names instances.";
const INSTANCES = 'capacity: ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 })';
const CONSTRAINTS = "placementConstraints: [distinctInstance()]";
const PLACEMENT = 'placementStrategy: [binpack("memory")]';
export const NETWORK_OF_APP = "Remove it: workloads run in the `network` of the app, as in `network: network()`.";
const GROUPS = 'securityGroups: ["sg-0123456789abcdef0"]';
const ROLES =
  'Remove it: each task has roles of its own; give them rights like `permissions: [{ actions: ["s3:GetObject"], resources: ["*"] }]`.';
const TASK_ROLE = 'roles: { task: "arn:aws:iam::123456789012:role/shop" }';
const LOGS = "logging: awsLogs({ retentionInDays: 30 })";
const FIRELENS = 'logging: fireLens({ to: [{ firehose: "shop-logs" }] })';
const SCALING = "scaling: { min: 2, max: 10, cpu: 70 }";
const SIDECAR_ROUTE = 'routes: { web: loadBalancer("edge").route({ path: "/*" }) }';
const ROUTE = 'routes: { http: loadBalancer("edge").route({ path: "/*" }) }';
const PROBE = 'healthCheck: { command: "curl -f http://localhost:8080/ || exit 1" }';
const VOLUMES = 'volumes: { uploads: { efs: "fs-0123456789abcdef0" } }';
const MOUNTS = 'mounts: { "/uploads": "uploads" }';
const SIDECARS =
  'Write `cpu: 256`, `memory: 512` and `image: "nginx:1.27.3"` of the main container here, and the others in `sidecars: { log: { image: "fluent-bit:3.2" } }`.';
const NAME_FIRST =
  'Remove it: the name comes first, as in `service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })`.';
const RUNTIME = 'runtimePlatform: { cpuArchitecture: "ARM64" }';
const BUILD = 'image: repository("shop/api").build("./api")';
const VARIABLES = 'environment: { NODE_ENV: "production" }';
const SECRETS = 'secrets: { PASSWORD: secret("prod/db", { key: "password" }) }';
const STOP = "stopTimeout: 30";
const ENVIRONMENT_FILES = 'environmentFiles: ["arn:aws:s3:::shop-config/api.env"]';
const CONNECT =
  'Remove it: a service is reached by its references, as in `environment: { DB_HOST: db.host("postgres") }`.';
const RIGHTS = 'permissions: [{ actions: ["s3:GetObject"], resources: ["*"] }]';
const SPOT = "capacityProviderStrategy: [fargateSpot({ weight: 1 })]";
const ROLLING = "deployment: rolling({ minimumHealthyPercent: 100, maximumPercent: 200 })";

export const containerWords = (): Words => ({
  ...all(VARIABLES, "env", "envs", "envvars", "envvariables", "environmentvariables", "variables", "vars"),
  ...all(SECRETS, "secret", "secretoptions", "secretvariables"),
  ...all("ports: { http: 8080 }", "port", "portmapping", "portmappings", "containerport", "containerports", "expose"),
  ...all("ports: { http: 8080 }", "hostport", "targetport", "exposedports"),
  ...all(BUILD, "build", "dockerfile", "buildcontext", "fromasset"),
  ...all('image: "nginx:1.27.3"', "imagename", "imageuri", "imageurl", "containerimage", "dockerimage", "imagetag"),
  ...all('Write it into `image`, as in `image: "nginx:1.27.3"`.', "tag", "version"),
  ...all('image: "nginx:1.27.3"', "taskimage", "imageid"),
  ...all(FIRELENS, "firelens", "awsfirelens", "firelensconfiguration", "logrouter", "fluentbit", "fluentd"),
  ...all(LOGS, "log", "logs", "logdriver", "logconfiguration", "logconfig", "loggroup", "logoptions", "awslogs"),
  ...all(PROBE, "livenessprobe", "readinessprobe", "startupprobe", "probe", "healthcheckcommand", "liveness"),
  ...all('command: ["npm", "start"]', "cmd", "args", "run", "startcommand", "containercommand"),
  ...all('workingDirectory: "/app"', "workdir", "workingdir", "cwd"),
  ...all('dependsOn: { migrate: "SUCCESS" }', "depends", "containerdependencies", "waitfor", "after", "initcontainers"),
  ...all(STOP, "stopgraceperiod", "terminationgraceperiodseconds", "gracefulshutdown", "stoptimeoutseconds"),
  ...all("readonlyRootFilesystem: true", "readonly", "readonlyroot", "readonlyfilesystem"),
  ...all('user: "1000"', "uid", "runasuser"),
  ...all("restartPolicy: { enabled: true, ignoredExitCodes: [0] }", "restart", "restarts", "restartpolicies"),
  ...all(ENVIRONMENT_FILES, "envfile", "envfiles", "envfrom", "environmentfile", "dotenv"),
  ...all(MOUNTS, "mount", "volumemounts", "mountpoints"),
  ...all("ulimits: { nofile: 65536 }", "ulimit", "limitnofile"),
  ...all('systemControls: { "net.core.somaxconn": "1024" }', "sysctl", "sysctls", "systemcontrol"),
  ...all('linuxParameters: { tmpfs: { "/tmp": 64 } }', "tmpfs"),
  ...all('linuxParameters: { capabilities: { drop: ["ALL"] } }', "capabilities", "capadd", "capdrop"),
  ...all("linuxParameters: { initProcessEnabled: true }", "init", "initprocess", "initprocessenabled", "tini"),
  ...all("interactive: true", "stdinopen"),
  ...all("pseudoTerminal: true", "tty"),
});

/** How a program learns of the topic that it publishes to. */
const publishWords = (): Words =>
  all('environment: { ORDERS_TOPIC_ARN: topic("orders").arn() }', "publish", "publishes", "publishtopics", "snstopics");

export const workerWords = (): Words => ({
  ...all('queue: queue("jobs")', "queueurl", "queuearn", "queues", "sqs", "sqsqueue"),
  ...all('queue: queue("jobs", { subscribe: [topic("orders")] })', "subscribe", "topics", "topic", "subscriptions"),
  ...publishWords(),
  ...all("Remove it: a worker has no routes; a program that serves requests is a `service`.", "routes", "route"),
});

export const serviceWords = (): Words => ({
  ...all("alarms: { cpu: 90 }", "alarm", "alerts", "monitoring", "monitors", "cloudwatchalarms"),
  ...publishWords(),
  ...containerWords(),
  ...all(VOLUMES, "volume", "persistentvolume", "efs", "efsvolume", "filesystem", "filesystems"),
  ...all("cpu: 256", "vcpu", "vcpus", "cpus", "cpuunits", "cpulimit", "taskcpu"),
  ...all(
    "memory: 512",
    "memorylimitmib",
    "memorymib",
    "memorylimit",
    "memorysize",
    "mem",
    "ram",
    "memlimit",
    "taskmemory",
  ),
  ...all(
    "Write `cpu: 256` and `memory: 512` here.",
    "resources",
    "limits",
    "requests",
    "deploy",
    "size",
    "dyno",
    "dynosize",
  ),
  ...all("container: { memoryReservation: 256 }", "memoryreservation", "memoryreservationmib"),
  ...all(
    "desiredCount: 2",
    "count",
    "replicas",
    "replica",
    "instances",
    "scale",
    "numberoftasks",
    "taskcount",
    "desired",
    "quantity",
    "formation",
  ),
  ...all("desiredCount: 2", "desiredtaskcount", "desiredcapacity", "instancecount", "replicacount"),
  ...all(SCALING, "autoscaling", "autoscale", "autoscaler", "hpa", "scalingpolicy", "scalable", "autoscalingpolicy"),
  ...all(
    SCALING,
    "min",
    "max",
    "mincapacity",
    "maxcapacity",
    "mincount",
    "maxcount",
    "mintasks",
    "maxtasks",
    "minreplicas",
  ),
  ...all(ROUTE, "http", "https", "loadbalancer", "loadbalancers", "lb", "alb", "targetgroup", "targetgroups"),
  ...all(ROUTE, "targetgrouparn", "route", "ingress", "listener", "listeners", "path", "paths", "domain", "domainname"),
  ...all(ROUTE, "host", "alias", "publicloadbalancer"),
  ...all("enableExecuteCommand: true", "exec", "executecommand", "execute", "ecsexec", "shell", "enableexec"),
  ...all(LAUNCH, "launchtype", "requirescompatibilities", "compatibilities", "compatibility"),
  ...all(LAUNCH, "platformversion", "launch"),
  ...all(INSTANCES, "instancetype", "autoscalinggroup", "asg", "ec2", "instances"),
  ...all(CONSTRAINTS, "placementconstraint", "constraints"),
  ...all(PLACEMENT, "placementstrategies", "placement", "orderedplacementstrategy"),
  ...all(
    NETWORK_OF_APP,
    "vpc",
    "vpcid",
    "subnet",
    "subnets",
    "vpcsubnets",
    "network",
    "networks",
    "networkconfiguration",
  ),
  ...all(CONNECT, "serviceconnect", "servicediscovery", "cloudmap", "servicediscoveryconfig", "namespace"),
  ...all("assignPublicIp: true", "publicip", "associatepublicipaddress", "mappubliciponlaunch"),
  ...all(NETWORK_OF_APP, "awsvpcconfiguration", "subnetids", "networkconfig", "networking"),
  ...all(GROUPS, "securitygroup", "securitygroupids", "vpcsecuritygroupids"),
  ...all(TASK_ROLE, "taskrole", "taskrolearn", "role", "rolearn", "iamrole"),
  ...all('roles: { execution: "arn:aws:iam::123456789012:role/shop" }', "executionrole", "executionrolearn"),
  ...all(ROLES, "serviceaccount", "serviceaccountname"),
  ...all(RIGHTS, "policies", "policy", "iam", "iampolicies", "policystatements", "iamrolestatements", "statements"),
  ...all(RIGHTS, "taskrolepolicy"),
  ...all(
    'managedPolicies: ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"]',
    "managedpolicy",
    "managedpolicyarn",
    "managedpolicyarns",
    "policyarns",
  ),
  ...all(
    'permissionsBoundary: "arn:aws:iam::123456789012:policy/developers"',
    "boundary",
    "permissionboundary",
    "permissionsboundaryarn",
  ),
  ...all(NAME_FIRST, "name", "id", "containername", "taskdefinitionfamily"),
  ...all("Remove it: the `cluster` of the app runs every workload.", "cluster", "clustername", "clusterarn"),
  ...all(
    SIDECARS,
    "containers",
    "containerdefinitions",
    "containerdefinition",
    "taskdefinition",
    "taskdefinitionargs",
    "task",
    "taskimageoptions",
  ),
  ...all('sidecars: { log: { image: "fluent-bit:3.2" } }', "sidecar", "sidecarcontainers"),
  ...all(SPOT, "spot", "usespot", "capacityprovider", "capacityproviders", "capacityproviderstrategies"),
  ...all(
    RUNTIME,
    "platform",
    "architecture",
    "arch",
    "cpuarchitecture",
    "architectures",
    "os",
    "operatingsystemfamily",
  ),
  ...all(
    ROLLING,
    "deploymentconfiguration",
    "deploymentstrategy",
    "strategy",
    "minhealthypercent",
    "maxhealthypercent",
  ),
  ...all(ROLLING, "minimumhealthypercent", "maximumpercent", "rollingupdate", "updateconfig", "circuitbreaker"),
  ...all(ROLLING, "deploymentcircuitbreaker", "deploymentcontroller", "deploymentminimumhealthypercent"),
  ...all(ROLLING, "deploymentmaximumpercent"),
  ...all(
    "ephemeralStorage: 50",
    "storage",
    "disk",
    "disksize",
    "ephemeralstoragegib",
    "sizeingib",
    "ephemeralstoragesize",
  ),
  ...all("healthCheckGracePeriodSeconds: 60", "healthcheckgraceperiod", "graceperiod"),
  ...all('tags: { team: "shop" }', "labels", "metadata", "annotations"),
  ...all(
    "Remove it: a container runs an image, and has no handler.",
    "handler",
    "runtime",
    "codeuri",
    "events",
    "layers",
  ),
  ...all(LOGS, "retentionindays", "logretention", "retention"),
  ...all(ROUTE, "certificate", "certificatearn", "healthcheckpath", "priority", "deregistrationdelay"),
  essential: "Remove it: the main container is essential; `essential` belongs to a sidecar.",
});

export const sidecarWords = (): Words => ({
  ...containerWords(),
  ...all("Move it to the service: the containers of a task share its volumes.", "volumes", "volume"),
  ...all("Remove it: the name is the key, as in `sidecars: { log: { … } }`.", "name", "containername"),
  ...all(SIDECAR_ROUTE, "route", "loadbalancer", "loadbalancers", "targetgroup"),
  ...all("Move it to the service: the containers of a task share one role.", "permissions", "policies", "taskrole"),
  ...all("Move it to the service: a task scales with all its containers.", "scaling", "desiredcount", "replicas"),
  ...all("memory: 128", "memorylimitmib", "memorylimit", "mem", "memlimit"),
  ...all("memoryReservation: 64", "memoryreservationmib", "memreservation"),
  ...all("cpu: 64", "vcpu", "cpus", "cpuunits"),
});

/** The same advice for every name. */
export function all(advice: string, ...names: readonly string[]): Words {
  return Object.fromEntries(names.map((name) => [name, advice]));
}
