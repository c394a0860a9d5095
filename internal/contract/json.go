package contract

import (
	"bytes"
	"encoding/json"
	"fmt"

	"go.yaml.in/yaml/v3"
)

// JSON returns a YAML document as indented JSON. The order of the members is
// kept, so that both forms read alike. The document may hold no anchors.
func JSON(document []byte) ([]byte, error) {
	root, err := parse(document)
	if err != nil {
		return nil, err
	}
	var compact, out bytes.Buffer
	if err := writeJSON(&compact, root); err != nil {
		return nil, fmt.Errorf("convert contract to JSON: %w", err)
	}
	if err := json.Indent(&out, compact.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("indent contract: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// writeJSON writes one node without white space.
func writeJSON(b *bytes.Buffer, n *yaml.Node) error {
	switch n.Kind {
	case yaml.MappingNode:
		return writeList(b, n, '{', '}', 2)
	case yaml.SequenceNode:
		return writeList(b, n, '[', ']', 1)
	case yaml.ScalarNode:
		return writeScalar(b, n)
	default:
		return fmt.Errorf("line %d: JSON has no such thing", n.Line)
	}
}

// writeList writes a mapping, whose nodes are keys and values by turns (step
// 2), or a sequence (step 1).
func writeList(b *bytes.Buffer, n *yaml.Node, open, end byte, step int) error {
	b.WriteByte(open)
	for i := 0; i < len(n.Content); i += step {
		if i > 0 {
			b.WriteByte(',')
		}
		if step == 2 {
			if err := writeString(b, n.Content[i].Value); err != nil {
				return err
			}
			b.WriteByte(':')
		}
		if err := writeJSON(b, n.Content[i+step-1]); err != nil {
			return err
		}
	}
	b.WriteByte(end)
	return nil
}

func writeScalar(b *bytes.Buffer, n *yaml.Node) error {
	switch n.Tag {
	case "!!null":
		b.WriteString("null")
		return nil
	case "!!bool", "!!int", "!!float":
		var v any
		if err := n.Decode(&v); err != nil {
			return fmt.Errorf("line %d: %w", n.Line, err)
		}
		raw, err := json.Marshal(v)
		if err != nil {
			return fmt.Errorf("line %d: %w", n.Line, err)
		}
		b.Write(raw)
		return nil
	default: // strings, and what YAML takes for a time
		return writeString(b, n.Value)
	}
}

// writeString writes a JSON string that leaves <, > and & as they are.
func writeString(b *bytes.Buffer, s string) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		return fmt.Errorf("encode string: %w", err)
	}
	b.Truncate(b.Len() - 1) // the encoder ends with a line feed
	return nil
}
