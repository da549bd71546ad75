/**
 * A task definition as text, the same for a file of ours and for what ECS answers: one line for each value, sorted. What ECS
 * adds by itself is in neither, and lists whose order ECS does not keep are sets.
 */
export const definitionText = String.raw`# definition_text FILE: the task definition in a file of JSON, one value a line, sorted; without what ECS adds to it.
definition_text() {
  LC_ALL=C awk '
    # utf8: the bytes of a character.
    function utf8(code) {
      if (code < 128) return sprintf("%c", code)
      if (code < 2048) return sprintf("%c%c", 192 + int(code / 64), 128 + code % 64)
      if (code < 65536) return sprintf("%c%c%c", 224 + int(code / 4096), 128 + int(code / 64) % 64, 128 + code % 64)
      return sprintf("%c%c%c%c", 240 + int(code / 262144), 128 + int(code / 4096) % 64, 128 + int(code / 64) % 64, 128 + code % 64)
    }
    function number(digits, at, sum) {
      sum = 0
      for (at = 1; at <= 4; at++) sum = sum * 16 + index("0123456789abcdef", tolower(substr(digits, at, 1))) - 1
      return sum
    }
    # plain: a string of JSON, spelt in the one way that all programs agree on.
    function plain(text, out, code, next_code) {
      gsub(/\\\//, "/", text)
      out = ""
      while (match(text, /\\u[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]/)) {
        code = number(substr(text, RSTART + 2, 4))
        out = out substr(text, 1, RSTART - 1)
        if (out ~ /(^|[^\\])(\\\\)*\\$/ || code < 32) out = out tolower(substr(text, RSTART, 6))
        else if (code >= 55296 && code < 56320 && substr(text, RSTART + 6, 2) == "\\u") {
          next_code = number(substr(text, RSTART + 8, 4))
          out = out utf8(65536 + (code - 55296) * 1024 + next_code - 56320)
          text = substr(text, 1, RSTART + 5) substr(text, RSTART + 12)
        } else out = out utf8(code)
        text = substr(text, RSTART + 6)
      }
      return out text
    }
    function path_to(depth, at, path) {
      path = ""
      for (at = 1; at <= depth; at++) path = path SUBSEP (kind[at] == "[" ? "#" place[at] : key[at])
      return path
    }
    function leaf(value, path) {
      path = path_to(depth)
      count++
      paths[count] = path
      values[count] = value
      if (depth > 1 && kind[depth] == "{" && kind[depth - 1] == "[" && key[depth] ~ /^(name|key|containerPath|containerPort|containerName|sourceContainer|hostname|namespace|type)$/ && !(key[depth] == "name" && key[depth - 2] == "portMappings"))
        identity[path_to(depth - 1)] = identity[path_to(depth - 1)] "," value
      if (key[depth] == "containerPort" || key[depth] == "networkMode") known[path] = value
    }
    {
      line = $0
      while (match(line, /^[ \t\r]*("([^"\\]|\\.)*"|[][{},:]|[^][{},:" \t\r]+)/)) {
        token = substr(line, 1, RLENGTH)
        line = substr(line, RLENGTH + 1)
        sub(/^[ \t\r]*/, "", token)
        if (token == "{" || token == "[") {
          depth++
          kind[depth] = token
          place[depth] = 0
          key[depth] = ""
          wants_key = token == "{"
        } else if (token == "}" || token == "]") {
          depth--
          wants_key = 0
        } else if (token == ",") {
          if (kind[depth] == "[") place[depth]++
          wants_key = kind[depth] == "{"
        } else if (token == ":") wants_key = 0
        else if (wants_key) {
          token = plain(token)
          key[depth] = substr(token, 2, length(token) - 2)
        } else leaf(plain(token))
      }
    }
    # is_added: whether ECS may have added the value, or leave it out.
    function is_added(name, list, value, path) {
      if (value == "null" || (value == "false" && name != "essential")) return 1
      if (name == "essential") return value == "true"
      if (name == "cpu" && list == "containerDefinitions") return value == "0"
      if (list == "portMappings") {
        if (name == "protocol") return value == "\"tcp\""
        if (name != "hostPort") return 0
        sub(/hostPort$/, "containerPort", path)
        return value == "0" || (mode ~ /awsvpc|host/ && value == known[path])
      }
      if (list == "healthCheck") return (name == "interval" && value == "30") || (name == "timeout" && value == "5") || (name == "retries" && value == "3")
      if (list == "restartPolicy") return name == "restartAttemptPeriod" && value == "300"
      if (name == "rootDirectory") return value == "\"/\""
      if (name == "transitEncryption" || name == "iam") return value == "\"DISABLED\""
      return name == "versionConsistency" && value == "\"enabled\""
    }
    END {
      mode = known[SUBSEP "taskDefinition" SUBSEP "networkMode"] known[SUBSEP "networkMode"]
      for (at = 1; at <= count; at++) {
        path = paths[at]
        steps = split(substr(path, 2), step, SUBSEP)
        from = step[1] == "taskDefinition" ? 2 : 1
        if (step[from] ~ /^(taskDefinitionArn|revision|status|requiresAttributes|compatibilities|registeredAt|registeredBy|deregisteredAt|ResponseMetadata)$/) continue
        list = step[steps - 1] ~ /^#/ ? step[steps - 2] : step[steps - 1]
        if (is_added(step[steps], list, values[at], path)) continue
        text = ""
        prefix = ""
        for (each = 1; each <= steps; each++) {
          prefix = prefix SUBSEP step[each]
          part = step[each]
          if (part ~ /^#/ && step[each - 1] != "containerDefinitions") {
            if (prefix in identity) part = "{" substr(identity[prefix], 2) "}"
            else if (each == steps && step[each - 1] ~ /^(requiresCompatibilities|add|drop)$/) part = "{}"
          }
          if (each >= from) text = text (text == "" || part ~ /^[#{]/ ? "" : ".") part
        }
        if (text ~ /^tags\{"aws:/ || text ~ /^tags\{[^}]*,"aws:/) continue
        print text "\t" values[at]
      }
    }
  ' "$1" | LC_ALL=C sort
}
`;
