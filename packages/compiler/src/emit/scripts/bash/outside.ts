import { type Assembly, stacksOf } from "../../../model/assembly.ts";
import { assignList } from "./workloads.ts";

/** What `deploy.sh` says and does of values that no stack of the app has, where there are some. */
export interface OutsideBash {
  /** Constants of the header. */
  readonly header: string;
  readonly functions: readonly string[];
  /** A line of the usage, and a case of the options. */
  readonly usage: string;
  readonly option: string;
  /** Options that take a value. */
  readonly valued: readonly string[];
  /** The command that adds what is given at deployment to `$values`. */
  readonly take: string;
  /** The command that looks into Parameter Store first. */
  readonly look: string;
}

export function outsideBash(assembly: Assembly): OutsideBash {
  const places = placesOf(assembly);
  const stored = storedOf(assembly);
  const names = Array.from(new Set(places.map(({ name }) => name))).toSorted();
  const asks = places.length > 0;
  return {
    header: [
      ...(asks ? [assignList("deploy_parameters", names), assignList("parameter_defaults", defaultsOf(places))] : []),
      ...(asks
        ? [
            assignList(
              "parameter_places",
              places.map(({ name, place }) => `${name}=${place}`),
            ),
          ]
        : []),
      ...(stored.length > 0 ? [assignList("stored", stored)] : []),
      ...(asks ? ["given_parameters=()"] : []),
    ]
      .map((line) => `${line}\n`)
      .join(""),
    functions: [...(asks ? [given] : []), ...(stored.length > 0 ? [storedLook] : [])],
    usage: asks
      ? `  --parameter NAME=VALUE  Give a value, which stays until another is given; may be repeated. There is
                          $(names_of "\${deploy_parameters[@]}").\n`
      : "",
    option: asks ? '    --parameter) add_parameter "$2" ;;\n' : "",
    valued: asks ? ["--parameter"] : [],
    take: asks ? "  take_given\n" : "",
    look: stored.length > 0 ? 'if [ "$dry_run" = no ]; then check_stored; fi\n' : "",
  };
}

interface Place {
  readonly name: string;
  /** `STACK:PARAMETER` */
  readonly place: string;
  readonly default?: string;
}

function placesOf(assembly: Assembly): readonly Place[] {
  return stacksOf(assembly).flatMap(({ name: stack, asked = {} }) =>
    Object.entries(asked).map(([parameter, value]) => ({ ...value, place: `${stack}:${parameter}` })),
  );
}

function defaultsOf(places: readonly Place[]): readonly string[] {
  const pairs = places.flatMap(({ name, default: value }) => (value === undefined ? [] : [`${name}=${value}`]));
  return Array.from(new Set(pairs)).toSorted();
}

/** `STACK=NAME` for what CloudFormation reads of Parameter Store; machine images are AWS's own. */
function storedOf(assembly: Assembly): readonly string[] {
  return stacksOf(assembly).flatMap(({ name: stack, template: { Parameters = {} }, parameters }) =>
    Object.entries(Parameters).flatMap(([parameter, { Type }]) => {
      const name = parameters[parameter];
      const isRead = Type.startsWith("AWS::SSM::Parameter::Value<") && !Type.includes("AWS::EC2::Image::Id");
      return isRead && name !== undefined ? [`${stack}=${name}`] : [];
    }),
  );
}

/** A value that was given stays; one that is the default of the deployed template gives way to another default. */
export const given = `\
# add_parameter NAME=VALUE: what --parameter gives.
add_parameter() {
  case $1 in
    *$'\\n'*) usage_error "--parameter takes a value of one line." ;;
    *=*) ;;
    *) usage_error "--parameter takes NAME=VALUE, not \\"$1\\"." ;;
  esac
  if ! is_one_of "\${1%%=*}" "\${deploy_parameters[@]}"; then
    usage_error "there is no parameter \\"\${1%%=*}\\"; there is $(names_of "\${deploy_parameters[@]}")."
  fi
  given_parameters+=("$1")
}

# take_given: adds PARAMETER=VALUE to $values for what the stack at hand takes that is given at deployment.
take_given() {
  local row name place value
  for row in "\${parameter_places[@]}"; do
    name=\${row%%=*} place=\${row#*=}
    if [ "\${place%%:*}" != "$stack" ]; then continue; fi
    find_given "$name" "$place"
    values+=("\${place#*:}=$value")
  done
}

# find_given NAME STACK:PARAMETER: sets $value to what is given now, else to what was given before, to that stack or to
# another one, else to the default; ends the script where there is none.
find_given() {
  local row fallback=''
  if pair_of "$1" \${given_parameters[@]+"\${given_parameters[@]}"}; then return 0; fi
  if [ "$dry_run" = no ]; then
    for row in "$1=$2" "\${parameter_places[@]}"; do
      if [ "\${row%%=*}" = "$1" ] && was_given "\${row#*=}"; then return 0; fi
    done
  fi
  if pair_of "$1" \${parameter_defaults[@]+"\${parameter_defaults[@]}"}; then return 0; fi
  if [ "$dry_run" = yes ]; then
    value="PARAMETER:$1"
  elif [ -n "$fallback" ]; then
    value=\${fallback#=}
  else
    fail "$stuck" "parameter $1 has no value yet; give it one: ./deploy.sh --parameter $1=VALUE"
  fi
}

# pair_of NAME NAME=VALUE…: sets $value to that of the last pair of the name; fails where there is none.
pair_of() {
  local pair found=1
  for pair in "\${@:2}"; do
    if [ "\${pair%%=*}" = "$1" ]; then value=\${pair#*=} found=0; fi
  done
  return "$found"
}

# was_given STACK:PARAMETER: sets $value to what the parameter is in the deployed stack; fails where there is none, and where
# it is the default of the deployed template, which is noted in $fallback.
was_given() {
  local key rest deployed="$work/given.\${1%%:*}"
  read_given "\${1%%:*}"
  value=''
  while IFS=$'\\t' read -r key rest; do
    if [ "$key" = "value:\${1#*:}" ]; then value="=$rest"; fi
    if [ "$key" = "default:\${1#*:}" ] && [ "$value" = "=$rest" ]; then
      fallback=$value
      return 1
    fi
  done <"$deployed"
  if [ -z "$value" ]; then return 1; fi
  value=\${value#=}
}

# read_given STACK: notes the parameters of the deployed stack, once, and then the defaults that its template has for them.
read_given() {
  local new
  if [ -f "$work/given.$1" ]; then return 0; fi
  new=$(mktemp "$work/new-given.XXXXXX")
  if insist cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]'; then
    note_given value >>"$new"
    if ask cloudformation get-template-summary --stack-name "$1" --query 'Parameters[].[ParameterKey,DefaultValue]'; then
      note_given default >>"$new"
    fi
  else
    case $problem in *"does not exist"*) ;; *) fail aws "stack $1 cannot be read: $problem" ;; esac
  fi
  mv "$new" "$work/given.$1"
}

# note_given WORD: the rows of $answer with the word before each.
note_given() {
  case $answer in '' | None) return 0 ;; esac
  printf '%s\\n' "$answer" | sed "s/^/$1:/"
}
`;

/** Looks into Parameter Store before anything changes. */
export const storedLook = `\
# check_stored: ends the script, before anything changes, where Parameter Store has not what the stacks take of it.
check_stored() {
  local row name names=() selected
  selected=$'\\n'$(selected_stacks)$'\\n'
  for row in "\${stored[@]}"; do
    name=\${row#*=}
    case $selected in *$'\\n'"\${row%%=*}"$'\\n'*) ;; *) continue ;; esac
    if is_one_of "$name" \${names[@]+"\${names[@]}"}; then continue; fi
    names+=("$name")
    insist ssm get-parameters --names "$name" --query 'Parameters[].Type' ||
      fail aws "parameter $name of Parameter Store cannot be read: $problem"
    case $answer in
      '' | None)
        fail refused "Parameter Store has no $name, which stack \${row%%=*} takes; put it there first: aws ssm put-parameter --region $region --name $name --type String --value VALUE"
        ;;
      SecureString) fail refused "parameter $name is a SecureString, which CloudFormation does not read; take it in \\\`secrets\\\`." ;;
    esac
  done
}
`;
