package typegen

import (
	"strconv"
	"strings"
)

// TypeScript writes the schemas as types that are erased when the program runs.
func TypeScript(document []byte) (string, error) {
	schemas, err := read(document)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	out.WriteString(generated + "\n")
	for _, s := range schemas {
		out.WriteString("\n")
		writeDoc(&out, "", s.description)
		if len(s.members) > 0 {
			out.WriteString("export interface " + s.name + " " + tsObject(s, "") + "\n")
		} else {
			out.WriteString("export type " + s.name + " = " + tsType(s, "") + ";\n")
		}
	}
	return out.String(), nil
}

func writeDoc(out *strings.Builder, indent, description string) {
	if description != "" {
		out.WriteString(indent + "/** " + strings.ReplaceAll(description, "*/", "* /") + " */\n")
	}
}

func tsObject(s *schema, indent string) string {
	var out strings.Builder
	out.WriteString("{\n")
	inner := indent + "  "
	for _, m := range s.members {
		writeDoc(&out, inner, m.schema.description)
		optional := "?"
		if m.required {
			optional = ""
		}
		out.WriteString(inner + tsName(m.name) + optional + ": " + tsType(m.schema, inner) + ";\n")
	}
	out.WriteString(indent + "}")
	return out.String()
}

func tsName(name string) string {
	for _, r := range name {
		if r != '_' && (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return strconv.Quote(name)
		}
	}
	return name
}

func tsType(s *schema, indent string) string {
	t := tsBare(s, indent)
	if s.null {
		t += " | null"
	}
	return t
}

func tsBare(s *schema, indent string) string {
	switch {
	case s.ref != "":
		return s.ref
	case len(s.values) > 0:
		quoted := make([]string, len(s.values))
		for i, v := range s.values {
			quoted[i] = strconv.Quote(v)
		}
		return strings.Join(quoted, " | ")
	case len(s.members) > 0:
		return tsObject(s, indent)
	case s.rest != nil:
		return "Record<string, " + tsType(s.rest, indent) + ">"
	case len(s.anyOf) > 0:
		types := make([]string, len(s.anyOf))
		for i, one := range s.anyOf {
			types[i] = tsType(one, indent)
		}
		return strings.Join(types, " | ")
	}
	switch s.kind {
	case "string", "boolean":
		return s.kind
	case "number", "integer":
		return "number"
	case "array":
		if s.items == nil {
			return "unknown[]"
		}
		return "Array<" + tsType(s.items, indent) + ">"
	case "object":
		return "Record<string, unknown>"
	}
	return "unknown"
}
