/** Reads the templates as text, for bash has no YAML. */
export const templateText = `\
# The templates beside this file have one layout: sections at column 0, their entries two spaces in, all else deeper.

# entries_of SECTION TEMPLATE: the names in a section, one a line.
entries_of() {
  awk -v section="$1:" '
    /^[A-Za-z]/ { inside = ($1 == section); next }
    inside && /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); print name }
  ' "$2"
}

# has_resource TEMPLATE NAME: no command before the last one of its pipe ends early, which would count as a failure.
has_resource() {
  entries_of Resources "$1" | grep -Fx -e "$2" >/dev/null
}

# parameters_of TEMPLATE: the parameters, one a line, with a tab and whether each has a default.
parameters_of() {
  awk '
    function put() { if (name != "") print name "\\t" has_default; name = "" }
    /^[A-Za-z]/ { put(); inside = ($1 == "Parameters:"); next }
    inside && /^  [^ #]/ { put(); name = $1; gsub(/[":]/, "", name); has_default = "no" }
    inside && /^    Default:/ { has_default = "yes" }
    END { put() }
  ' "$1"
}

# types_of TEMPLATE: the resources, one a line, with a tab and the type of each.
types_of() {
  awk '
    /^[A-Za-z]/ { inside = ($1 == "Resources:"); next }
    inside && /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    inside && /^    Type: / { print name "\\t" $2 }
  ' "$1"
}

# capabilities_of TEMPLATE: what CloudFormation wants to be told that the template may do: make IAM resources, with names of
# their own or without, and add to itself by macros, modules and templates in it, which may do all of that. Nothing where it
# does none.
capabilities_of() {
  awk '
    /^  [^ #]/ { is_iam = is_named = 0 }
    /^    Type: AWS::IAM::/ { is_iam = has_iam = 1 }
    /^      (RoleName|UserName|GroupName|ManagedPolicyName|InstanceProfileName):/ { is_named = 1 }
    is_iam && is_named { has_name = 1 }
    /^Transform:/ || /^ *(- )?"?Fn::Transform"?:/ || /(:|-) !Transform( |$)/ { expands = 1 }
    /^    Type: (AWS::CloudFormation::Stack|[^ ]*::MODULE)( |$)/ { expands = 1 }
    END {
      if (has_iam || expands) print (has_name || expands ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM")
      if (expands) print "CAPABILITY_AUTO_EXPAND"
    }
  ' "$1"
}

# retained_in TEMPLATE: the resources that stay when their stack goes and whose names are written out.
retained_in() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); is_retained = is_named = 0 }
    /^    DeletionPolicy: Retain/ { is_retained = 1 }
    /^      (LogGroupName|RepositoryName): [^!]/ { is_named = 1 }
    is_retained && is_named { print name; is_named = 0 }
  ' "$1"
}

# priorities_of TEMPLATE: the listener rules, one a line, with a tab, and the listener and the priority of each.
priorities_of() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); listener = "" }
    /^      ListenerArn: !Ref / { listener = $NF }
    /^      Priority: / && listener != "" { print name "\\t" listener " " $2 }
  ' "$1"
}

# merge_templates DEPLOYED NEW: prints NEW, and in each section the entries of DEPLOYED that NEW does not have. The cluster
# keeps the capacity providers that it had, which services may still use; a distribution asks whom it asked, and a name leads
# to one, until everything else is there.
merge_templates() {
  awk '
    function waits(key) {
      if (!((2, key) in text) || text[1, key] == text[2, key]) return 0
      return (key in distributions) || ((2, key) in leads && !((1, key) in leads))
    }
    FNR == 1 { file++; section = key = ""; providers = held = 0 }
    /^[A-Za-z]/ { before = section; section = $1; key = ""; held = 0 }
    /^  [^ #]/ { at_cluster = ($1 == "CapacityProviders:" && section == "Resources:") }
    !/^        - / { providers = 0 }
    at_cluster && $0 == "      CapacityProviders:" { providers = 1 }
    providers && /^        - / && file == 1 { kept[$0] }
    providers && /^        - / && file == 2 && !($0 in kept) { missing = missing $0 "\\n" }
    /^  [^ #]/ && section ~ /^(Parameters|Mappings|Conditions|Resources|Outputs):$/ { key = section " " $1; held = 0 }
    file < 3 && section == "Resources:" && key != "" { text[file, key] = text[file, key] $0 "\\n" }
    file == 1 && $0 == "    Type: AWS::CloudFront::Distribution" { distributions[key] }
    $0 == "        HostedZoneId: Z2FDTNDATAQYW2" { leads[file, key] }
    file == 1 { has[section]; has[key]; next }
    file == 2 {
      if (key == "" || key in has) next
      if (!(section in lost)) order[++sections] = section
      lost[section] = lost[section] $0 "\\n"
      next
    }
    /^[A-Za-z]/ { printf "%s", lost[before] }
    /^  [^ #]/ && waits(key) { held = 1; printf "%s", text[2, key] }
    held { next }
    { print }
    at_cluster && $0 == "      CapacityProviders:" { printf "%s", missing }
    END {
      printf "%s", lost[section]
      for (at = 1; at <= sections; at++) if (!(order[at] in has)) printf "%s\\n%s", order[at], lost[order[at]]
    }
  ' "$2" "$1" "$2"
}

# asked_listeners TEMPLATE: the listeners that distributions ask, one a line, after the name of the distribution and a tab.
asked_listeners() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); inside = listed = 0 }
    $0 == "    Type: AWS::CloudFront::Distribution" { inside = 1 }
    !/^      - / { listed = 0 }
    inside && $0 == "    DependsOn:" { listed = 1 }
    listed && /^      - / { print name "\\t" $2 }
  ' "$1"
}

# aliases_of TEMPLATE: the names of distributions, one a line, with a tab and the distribution of each.
aliases_of() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); inside = listed = 0 }
    $0 == "    Type: AWS::CloudFront::Distribution" { inside = 1 }
    !/^          - / { listed = 0 }
    inside && $0 == "        Aliases:" { listed = 1 }
    listed && /^          - / { alias = $2; gsub(/"/, "", alias); print alias "\\t" name }
  ' "$1"
}

# protocols_of TEMPLATE: the ports that Service Connect offers, one a line, with a tab and the protocol of each.
protocols_of() {
  awk '
    /^[A-Za-z]/ { inside = ($1 == "Resources:"); next }
    !inside { next }
    $1 == "PortMappings:" { ports = 1; match($0, /^ */); depth = RLENGTH; next }
    ports { match($0, /^ */); if (RLENGTH <= depth) ports = 0 }
    ports && $1 == "-" { name = "" }
    ports && ($1 == "Name:" || $2 == "Name:") { name = $NF; protocol[name] = "tcp" }
    ports && ($1 == "AppProtocol:" || $2 == "AppProtocol:") { protocol[name] = $NF }
    $1 == "PortName:" || $2 == "PortName:" { offered[$NF] }
    END { for (name in offered) if (name in protocol) print name "\\t" protocol[name] }
  ' "$1" | sort
}
`;
