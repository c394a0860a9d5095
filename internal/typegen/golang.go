package typegen

import (
	"fmt"
	"go/format"
	"strings"
)

// Go writes the schemas as Go types of a package. An optional string is empty
// where it is absent; any other optional or null value is a pointer.
func Go(document []byte, pkg string) (string, error) {
	schemas, err := read(document)
	if err != nil {
		return "", err
	}
	g := &golang{}
	g.out.WriteString(generated + "\n\npackage " + pkg + "\n")
	for _, s := range schemas {
		g.declare(goName(s.name), s)
	}
	formatted, err := format.Source([]byte(g.out.String()))
	if err != nil {
		return "", fmt.Errorf("format: %w", err)
	}
	return string(formatted), nil
}

type golang struct{ out strings.Builder }

// declare writes a named type, and then the types that its members need.
func (g *golang) declare(name string, s *schema) {
	g.out.WriteString("\n")
	doc := s.description
	if doc == "" {
		doc = "is " + name + " of the contract."
	}
	g.out.WriteString("// " + name + ": " + doc + "\n")
	if len(s.members) == 0 {
		g.out.WriteString("type " + name + " " + g.typeOf(name, s) + "\n")
		g.constants(name, s)
		return
	}
	g.out.WriteString("type " + name + " struct {\n")
	nested := []member{}
	for _, m := range s.members {
		if m.schema.description != "" {
			g.out.WriteString("\t// " + m.schema.description + "\n")
		}
		tag := m.name
		if !m.required {
			tag += ",omitempty"
		}
		g.out.WriteString("\t" + goName(m.name) + " " + g.memberType(name, m) + " `json:\"" + tag + "\"`\n")
		if inner := object(m.schema); inner != nil {
			nested = append(nested, member{name: name + goName(m.name), schema: inner})
		}
	}
	g.out.WriteString("}\n")
	for _, m := range nested {
		g.declare(m.name, m.schema)
	}
}

// object returns the object without a name that a member is or lists, or nil.
func object(s *schema) *schema {
	if s.items != nil {
		s = s.items
	}
	if len(s.members) > 0 {
		return s
	}
	return nil
}

func (g *golang) constants(name string, s *schema) {
	if len(s.values) == 0 {
		return
	}
	g.out.WriteString("\n// The values of " + name + ".\nconst (\n")
	for _, v := range s.values {
		fmt.Fprintf(&g.out, "\t%s%s %s = %q\n", name, goName(v), name, v)
	}
	g.out.WriteString(")\n")
}

func (g *golang) memberType(parent string, m member) string {
	t := g.typeOf(parent+goName(m.name), m.schema)
	plain := t == "string" || t == "any" || strings.HasPrefix(t, "[]") || strings.HasPrefix(t, "map[")
	if m.schema.null || !m.required && !plain {
		return "*" + t
	}
	return t
}

// typeOf returns the Go type of a schema; an object without a name goes by nested.
func (g *golang) typeOf(nested string, s *schema) string {
	switch {
	case s.ref != "":
		return goName(s.ref)
	case len(s.members) > 0:
		return nested
	case s.rest != nil:
		return "map[string]" + g.typeOf(nested, s.rest)
	case len(s.anyOf) > 0:
		return "any"
	}
	switch s.kind {
	case "string":
		return "string"
	case "boolean":
		return "bool"
	case "number":
		return "float64"
	case "integer":
		return "int"
	case "array":
		if s.items == nil {
			return "[]any"
		}
		return "[]" + g.typeOf(nested, s.items)
	case "object":
		return "map[string]any"
	}
	return "any"
}

var initialisms = map[string]string{"id": "ID", "url": "URL", "uri": "URI", "sha256": "SHA256", "utf": "UTF"}

// goName makes an exported name of words that anything else parts.
func goName(name string) string {
	var out strings.Builder
	for _, word := range strings.FieldsFunc(name, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	}) {
		if whole, ok := initialisms[word]; ok {
			out.WriteString(whole)
		} else {
			out.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return out.String()
}
