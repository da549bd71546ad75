import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";

const service = { serviceName: "shop", loadBalancers: [{ containerName: "web", containerPort: 80 }] };
const task = (networkMode?: unknown, hostPort?: unknown, more: unknown = {}) => ({
  family: "shop",
  networkMode,
  containerDefinitions: [{ name: "web", portMappings: [{ containerPort: 80, hostPort }] }, more],
});
const PORT = { healthCheckPort: "8080" };

describeBeside("networking/lb-target-type", {
  at: "loadBalancers[0].targetGroupArn",
  accepts: {
    "addresses of tasks": { service, taskDefinition: task("awsvpc"), targetGroup: { targetType: "ip" } },
    "instances by default": { service, taskDefinition: task("bridge"), targetGroup: {} },
    "a mode that is not known": { service, taskDefinition: task(UNKNOWN), targetGroup: {} },
    "no task": { service, targetGroup: { targetType: "ip" } },
    "a Fargate task without a mode": {
      service,
      taskDefinition: { requiresCompatibilities: ["FARGATE"] },
      targetGroup: {},
    },
  },
  rejects: {
    "instances by default, for tasks with addresses": {
      documents: { service, taskDefinition: task("awsvpc"), targetGroup: {} },
      says: [
        'Service "shop" uses target group "Group", which says no target type, which is instance; its task has the network mode awsvpc. AWS answers: "The provided target group has target type instance, which is incompatible with the awsvpc network mode specified in the task definition."',
        'Set `TargetType` of "Group" to ip.',
      ],
    },
    "addresses, for tasks in the network of the host": {
      documents: { service, taskDefinition: task("host"), targetGroup: { targetType: "ip" } },
      says: [
        'Service "shop" uses target group "Group", which has the target type ip; its task has the network mode host. AWS answers: "The provided target group has target type ip, which is incompatible with the host network mode specified in the task definition."',
        'Set `TargetType` of "Group" to instance.',
      ],
    },
    "addresses, for tasks without": {
      documents: { service, taskDefinition: task(), targetGroup: { targetType: "ip" } },
      says: [
        'Service "shop" uses target group "Group", which has the target type ip; its task has the network mode bridge. AWS answers: "The provided target group has target type ip, which is incompatible with the bridge network mode specified in the task definition."',
        'Set `TargetType` of "Group" to instance.',
      ],
    },
  },
});

describeBeside("networking/lb-listener-dependency", {
  at: "loadBalancers[0].targetGroupArn",
  accepts: { "a listener that it is made after": { service, targetGroup: { isAwaited: true } } },
  rejects: {
    "a listener that may come later": {
      documents: { service, targetGroup: { forwarders: ["Http", "Https"], isAwaited: false } },
      says: [
        'Service "shop" uses target group "Group" and may be made before "Http" or "Https", which forwards to it. AWS answers: "The target group does not have an associated load balancer."',
        "Add `DependsOn: Http` to the service.",
      ],
    },
    "no listener": {
      documents: { service, targetGroup: { forwarders: [], isAwaited: false } },
      severity: "warning",
      says: [
        'Service "shop" uses target group "Group", to which no listener of the template forwards; ECS does not take a target group without a load balancer.',
        'Forward to "Group" in a listener or a listener rule, and let the service depend on it.',
      ],
    },
  },
});

describeBeside("networking/lb-health-check-port-dynamic", {
  at: "loadBalancers[0].targetGroupArn",
  accepts: {
    "the port of requests": {
      service,
      taskDefinition: task("bridge", 0),
      targetGroup: { healthCheckPort: "traffic-port" },
    },
    "no port": { service, taskDefinition: task("bridge", 0), targetGroup: {} },
    "a port that is filled in": {
      service,
      taskDefinition: task("bridge", 0),
      targetGroup: { healthCheckPort: "80${SUFFIX}" },
    },
    "no task": { service, targetGroup: PORT },
    "a load balancer that names no container": {
      service: { serviceName: "shop", loadBalancers: [{ containerPort: 80 }] },
      taskDefinition: task("bridge", 0),
      targetGroup: PORT,
    },
    "a container that is not there": {
      service: { serviceName: "shop", loadBalancers: [{ containerName: "api", containerPort: 80 }] },
      taskDefinition: task("bridge", 0),
      targetGroup: PORT,
    },
    "another load balancer's container": {
      service: { serviceName: "shop", loadBalancers: [{}, { containerName: "web", containerPort: 80 }] },
      taskDefinition: task("bridge", 0),
      targetGroup: PORT,
    },
    "a port of requests that is not mapped": {
      service: { serviceName: "shop", loadBalancers: [{ containerName: "web", containerPort: 81 }] },
      taskDefinition: task("bridge", 0),
      targetGroup: PORT,
    },
    "ports that are not known": {
      service,
      taskDefinition: { ...task("bridge"), containerDefinitions: [{ name: "web", portMappings: UNKNOWN }] },
      targetGroup: PORT,
    },
    "a host port of another container that is not known": {
      service,
      taskDefinition: task("bridge", 0, {
        name: "health",
        portMappings: [
          { containerPort: 2, hostPort: 9 },
          { containerPort: 1, hostPort: UNKNOWN },
        ],
      }),
      targetGroup: PORT,
    },
    "ports of another container that are not known": {
      service,
      taskDefinition: task("bridge", 0, { name: "health", portMappings: UNKNOWN }),
      targetGroup: PORT,
    },
    "a host port that stays": { service, taskDefinition: task("bridge", 80), targetGroup: PORT },
    "a host port that is not known": { service, taskDefinition: task("bridge", UNKNOWN), targetGroup: PORT },
    "tasks with addresses": { service, taskDefinition: task("awsvpc"), targetGroup: PORT },
    "another container's host port": {
      service,
      taskDefinition: task("bridge", 0, { name: "health", portMappings: [{ containerPort: 1, hostPort: 8080 }] }),
      targetGroup: PORT,
    },
    "another container that is not known": { service, taskDefinition: task("bridge", 0, UNKNOWN), targetGroup: PORT },
  },
  rejects: {
    "a fixed port beside none of the host, the second of the container": {
      documents: {
        service,
        taskDefinition: {
          family: "shop",
          networkMode: "bridge",
          containerDefinitions: [
            { name: "web", portMappings: [{ containerPort: 443, hostPort: 443 }, { containerPort: 80 }] },
          ],
        },
        targetGroup: PORT,
      },
      says: [
        'Target group "Group" checks port 8080, but the host port of service "shop" is another with each task, so that no task is ever healthy.',
        'Set `HealthCheckPort` of "Group" to traffic-port, or remove it.',
      ],
    },
    "a fixed port, of which the task has none": {
      documents: { service, taskDefinition: task("bridge", 0), targetGroup: PORT },
      says: [
        'Target group "Group" checks port 8080, but the host port of service "shop" is another with each task, so that no task is ever healthy.',
        'Set `HealthCheckPort` of "Group" to traffic-port, or remove it.',
      ],
    },
  },
});
