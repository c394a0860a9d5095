package contract

import (
	"bytes"
	"encoding/json"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Type is a type in words, such as "array of" and Claim, in parts of which
// some name a schema.
type Type []Part

// Part is a piece of a type.
type Part struct {
	Text  string
	Named bool // Text is the name of one of the document's schemas
}

// String returns the type as plain text.
func (t Type) String() string {
	var b strings.Builder
	for _, p := range t {
		b.WriteString(p.Text)
	}
	return b.String()
}

// typeOf puts a schema into words. Named schemas are not looked into.
func (r reader) typeOf(n *yaml.Node) Type {
	if name, ok := strings.CutPrefix(reference(n), "#/components/schemas/"); ok {
		return Type{{Text: name, Named: true}}
	}
	n = r.resolve(n)
	if n == nil {
		return nil
	}
	for _, key := range []string{"oneOf", "anyOf", "allOf"} {
		if parts := r.combined(n, key); parts != nil {
			return parts
		}
	}
	if value := text(member(n, "const")); value != "" {
		return Type{{Text: value}}
	}
	kinds := kindsOf(n)
	if len(kinds) == 1 && kinds[0] == "array" {
		return append(Type{{Text: "array of "}}, r.typeOf(member(n, "items"))...)
	}
	words := strings.Join(kinds, " or ")
	if format := text(member(n, "format")); format != "" {
		words += " (" + format + ")"
	}
	if values := member(n, "additionalProperties"); values != nil && values.Kind == yaml.MappingNode {
		return append(Type{{Text: "object of "}}, r.typeOf(values)...)
	}
	return Type{{Text: words}}
}

// combined puts a choice or a sum of schemas into words, or returns nil where
// its members say nothing of a type.
func (r reader) combined(n *yaml.Node, key string) Type {
	link := " or "
	if key == "allOf" {
		link = " and "
	}
	var out Type
	for _, one := range items(member(n, key)) {
		t := r.typeOf(one)
		if t.String() == "" {
			return nil
		}
		if len(out) > 0 {
			out = append(out, Part{Text: link})
		}
		out = append(out, t...)
	}
	return out
}

// kindsOf returns the JSON types that a schema names.
func kindsOf(n *yaml.Node) []string {
	kind := member(n, "type")
	if one := text(kind); one != "" {
		return []string{one}
	}
	return values(kind)
}

func (r reader) schema(name string, n *yaml.Node) Schema {
	n = r.resolve(n)
	return Schema{
		Name: name, Description: text(r.at(n, "description")), Type: r.typeOf(n),
		Values: values(r.at(n, "enum")), Fields: r.fields("", n),
	}
}

// fields lists the members of an object, and those of the unnamed objects in
// it under dotted names: "examples.yes", "beaten[].rule".
func (r reader) fields(prefix string, n *yaml.Node) []Field {
	required := map[string]bool{}
	for _, name := range items(member(n, "required")) {
		required[text(name)] = true
	}
	var out []Field
	for name, v := range members(member(n, "properties")) {
		f := Field{
			Name: prefix + name, Required: required[name], Type: r.typeOf(v), Description: text(member(v, "description")),
			Default: text(member(v, "default")), Values: values(member(v, "enum")),
		}
		out = append(out, f)
		if reference(v) != "" {
			continue
		}
		inner, mark := v, "."
		if list := member(v, "items"); list != nil {
			inner, mark = list, "[]."
		}
		if reference(inner) == "" {
			out = append(out, r.fields(f.Name+mark, inner)...)
		}
	}
	return out
}

// values returns a sequence of scalars as text.
func values(n *yaml.Node) []string {
	var out []string
	for _, v := range items(n) {
		out = append(out, v.Value)
	}
	return out
}

// show returns an example as people read it.
func show(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!str" {
		return n.Value
	}
	var compact, out bytes.Buffer
	if writeJSON(&compact, n) != nil || json.Indent(&out, compact.Bytes(), "", "  ") != nil {
		return n.Value
	}
	return out.String()
}
