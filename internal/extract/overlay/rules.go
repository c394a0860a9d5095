package overlay

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rules/custom"
)

// maxExamples bounds the examples of one rule, of each sort.
const maxExamples = 50

// ParseRules reads the rules of a YAML file: a list of mappings. What is not
// known is refused. The error joins all reasons, each with file and line; what
// could be read is returned all the same.
func ParseRules(file string, content []byte) ([]custom.Definition, error) {
	dec := yaml.NewDecoder(bytes.NewReader(content))
	var doc, more yaml.Node
	switch err := dec.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return nil, nil // nothing but comments
	case err != nil:
		return nil, yamlError(file, err)
	}
	if err := dec.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: more than one YAML document", file)
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	root := doc.Content[0]
	if root.Kind == yaml.ScalarNode && root.ShortTag() == "!!null" {
		return nil, nil
	}
	if root.Kind != yaml.SequenceNode {
		return nil, fmt.Errorf("%s:%d: want a list of rules, each beginning with \"- id\"", file, root.Line)
	}
	var out []custom.Definition
	var errs []error
	for _, node := range root.Content {
		r := &reader{file: file, line: node.Line}
		r.rule(node)
		out = append(out, r.def)
		errs = append(errs, r.errs...)
	}
	return out, errors.Join(errs...)
}

// yamlLine is how the library names a line in its messages.
var yamlLine = regexp.MustCompile(`^yaml: (?:line ([0-9]+): )?(?s:(.*))$`)

func yamlError(file string, err error) error {
	m := yamlLine.FindStringSubmatch(err.Error())
	if len(m) == 0 || m[1] == "" {
		return fmt.Errorf("%s: %s", file, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	return fmt.Errorf("%s:%s: %s", file, m[1], m[2])
}

// reader reads one rule.
type reader struct {
	file string
	line int
	def  custom.Definition
	errs []error
}

func (r *reader) fail(line int, format string, args ...any) {
	at := r.file + ":" + strconv.Itoa(line) + ": "
	if r.def.ID != "" {
		at += "rule " + r.def.ID + ": "
	}
	r.errs = append(r.errs, errors.New(at+fmt.Sprintf(format, args...)))
}

func (r *reader) rule(n *yaml.Node) {
	r.def.At = r.file + ":" + strconv.Itoa(n.Line)
	if n.Kind != yaml.MappingNode {
		r.fail(n.Line, "want a rule: keys such as id, type and pattern with their values")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "id" { // first, for the messages of the others
			r.def.ID = r.text(n.Content[i+1])
		}
	}
	r.mapping(n, r.field)
}

// mapping calls read for every pair of a mapping, each key once.
func (r *reader) mapping(n *yaml.Node, read func(key, value *yaml.Node)) {
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			r.fail(key.Line, "%s is set twice", key.Value)
			continue
		}
		seen[key.Value] = true
		read(key, n.Content[i+1])
	}
}

// keys are those of a rule.
var keys = []string{"id", "type", "doc", "pattern", "except", "event", "of", "kind", "role", "refused", "confidence", "examples"}

func (r *reader) field(key, value *yaml.Node) {
	d := &r.def
	switch key.Value {
	case "id": // read before
	case "type":
		d.Type = claim.Type(r.text(value))
	case "doc":
		d.Doc = r.free(value)
	case "pattern":
		d.Pattern = r.free(value)
	case "except":
		d.Except = r.texts(value)
	case "event":
		d.Event = r.text(value)
	case "of":
		d.Of = r.text(value)
	case "kind":
		d.Kind = r.text(value)
	case "role":
		d.Role = r.text(value)
	case "refused":
		r.decode(value, &d.Refused, "true or false")
	case "confidence":
		r.decode(value, &d.Confidence, "a number from 0 to 1")
	case "examples":
		r.examples(value)
	default:
		r.fail(key.Line, "unknown key %q: want one of %s", key.Value, strings.Join(keys, ", "))
	}
}

func (r *reader) examples(n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		r.fail(n.Line, "want the keys yes and no, each with a list of sentences")
		return
	}
	r.mapping(n, func(key, value *yaml.Node) {
		switch key.Value {
		case "yes":
			r.def.Yes = r.texts(value)
		case "no":
			r.def.No = r.texts(value)
		default:
			r.fail(key.Line, "unknown key %q: want yes or no", key.Value)
		}
	})
}

// text reads a string. Aliases, numbers and the like are refused: what is meant
// as words is easily read as something else.
func (r *reader) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" {
		r.fail(n.Line, "want text (in quotes, if it begins with a sign or looks like a number)")
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// free reads a string in which the sign # may be meant, which begins a comment
// in YAML unless quotes stand around it.
func (r *reader) free(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode && n.Style == 0 && n.LineComment != "" {
		r.fail(n.Line, "YAML reads %q as a comment: put the text in quotes, or under |-", n.LineComment)
	}
	return r.text(n)
}

func (r *reader) texts(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		r.fail(n.Line, "want a list, each line beginning with -")
		return nil
	}
	if len(n.Content) > maxExamples {
		r.fail(n.Line, "a list of %d: %d are the most", len(n.Content), maxExamples)
		return nil
	}
	var out []string
	for _, item := range n.Content {
		out = append(out, r.free(item))
	}
	return slices.Clip(out)
}

func (r *reader) decode(n *yaml.Node, into any, want string) {
	if n.Kind != yaml.ScalarNode || n.Decode(into) != nil {
		r.fail(n.Line, "want %s", want)
	}
}
