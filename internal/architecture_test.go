// Package internal_test holds the house to its plan. Its invariant: imports go
// one way, so that each room can be read, tested and replaced by itself.
package internal_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "factdesk/"

// floors lists the packages from the ground up; one may import only what
// stands on a lower floor. "rules/" is every package under that folder.
var floors = [][]string{
	{"internal/effort", "internal/slab", "internal/extract/wordset", "internal/extract/reuse"},
	{"api", "internal/contract", "internal/typegen", "docs/clients/go", "internal/extract/text", "internal/extract/calendar", "internal/extract/nlp/perceptron"},
	{"internal/extract/claim", "internal/extract/lexicon", "internal/extract/nlp", "internal/extract/numeral"},
	{"internal/extract/pattern", "internal/extract/mention", "internal/extract/quantity", "internal/extract/timex"},
	{"internal/extract/name", "internal/extract/syntax", "internal/extract/measure", "internal/extract/utterance"},
	{"internal/extract/event"},
	{"internal/extract/rule", "internal/extract/ruletest"},
	{"internal/extract/rules/", "internal/extract/refine", "internal/extract/relate"},
	{"internal/extract/overlay"},
	{"internal/extract"},
	{"internal/compare", "internal/accuracy", "internal/web"},
	{"internal/article", "internal/ndjson", "internal/conveyor", "internal/access"},
	{"internal/article/page"},
	{"internal/article/ninjs"},
	{"internal/api"},
	{"cmd/server"},
}

// ban forbids an import, and everything below it, to the packages under a
// folder, but for those in Except.
type ban struct {
	Under, Import string
	Except        string
	Tests         bool // tests too
	Why           string
}

var bans = []ban{
	{Under: "", Import: "github.com/jdkato/prose", Except: "internal/extract/nlp", Tests: true, Why: "one package knows the NLP library"},
	{Under: "internal/extract", Import: "net", Why: "the engine knows nothing of the network"},
	{Under: "internal/extract", Import: "log", Why: "the engine returns what it has to say"},
	{Under: "internal/extract", Import: "github.com/prometheus", Why: "the engine is observed from outside"},
	{Under: "internal/extract", Import: "go.opentelemetry.io", Why: "the engine is observed from outside"},
	{Under: "", Import: "go.opentelemetry.io/otel/exporters", Except: "cmd/server", Why: "one package knows where traces go"},
	{Under: "internal/extract", Import: "github.com/go-chi", Why: "the engine knows nothing of HTTP"},
	{Under: "internal/extract", Import: "encoding/json", Why: "the wire belongs to the API"},
	{Under: "internal/extract", Import: "math/rand", Why: "the same text gives the same claims"},
	{Under: "internal/extract/rules", Import: module + "internal/extract/nlp", Why: "rules see tokens, not how they are made"},
	{Under: "api", Import: module, Why: "the contract depends on nothing"},
}

type listed struct {
	ImportPath, Dir                    string
	GoFiles                            []string
	Imports, TestImports, XTestImports []string
}

// packages asks the go command for the packages of the module.
func packages(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Dir,GoFiles,Imports,TestImports,XTestImports", "./...")
	cmd.Dir = ".."
	out, err := cmd.Output()
	require.NoError(t, err, "%s", out)
	var list []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		err := dec.Decode(&p)
		if errors.Is(err, io.EOF) {
			return list
		}
		require.NoError(t, err)
		list = append(list, p)
	}
}

// within reports whether path is folder or lies under it.
func within(path, folder string) bool {
	folder = strings.TrimSuffix(folder, "/")
	return folder == "" || path == folder || strings.HasPrefix(path, folder+"/")
}

// floor returns the floor on which a package stands, or -1.
func floor(path string) int {
	for i, names := range floors {
		for _, name := range names {
			if path == name || strings.HasSuffix(name, "/") && strings.HasPrefix(path, name) {
				return i
			}
		}
	}
	return -1
}

func TestImportsGoOneWay(t *testing.T) {
	for _, p := range packages(t) {
		from := strings.TrimPrefix(p.ImportPath, module)
		if len(p.GoFiles) == 0 {
			continue
		}
		here := floor(from)
		if here < 0 {
			t.Errorf("%s stands on no floor: give it one in this file", from)
			continue
		}
		for _, path := range p.Imports {
			to, ours := strings.CutPrefix(path, module)
			if there := floor(to); ours && there >= here {
				t.Errorf("%s (floor %d) may not import %s (floor %d)", from, here, to, there)
			}
		}
	}
}

func TestWhatIsBannedIsNotImported(t *testing.T) {
	for _, p := range packages(t) {
		from := strings.TrimPrefix(p.ImportPath, module)
		for _, b := range bans {
			if !within(from, b.Under) || b.Except != "" && within(from, b.Except) {
				continue
			}
			imports := p.Imports
			if b.Tests {
				imports = append(append(imports, p.TestImports...), p.XTestImports...)
			}
			for _, path := range imports {
				if within(path, b.Import) {
					t.Errorf("%s may not import %s: %s", from, path, b.Why)
				}
			}
		}
	}
}

// What makes claims, or the text that they are of, reads no clock.
func TestTheEngineReadsNoClock(t *testing.T) {
	timeless := []string{"internal/extract", "internal/compare", "internal/article", "internal/ndjson", "internal/conveyor"}
	for _, p := range packages(t) {
		from := strings.TrimPrefix(p.ImportPath, module)
		if !slices.ContainsFunc(timeless, func(folder string) bool { return within(from, folder) }) {
			continue
		}
		for _, name := range p.GoFiles {
			reportClocks(t, filepath.Join(p.Dir, name), from+"/"+name)
		}
	}
}

func TestEveryDecisionIsListed(t *testing.T) {
	index, err := os.ReadFile("../docs/adr/README.md")
	require.NoError(t, err)
	pages, err := filepath.Glob("../docs/adr/0*.md")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, page := range pages {
		require.Contains(t, string(index), "("+filepath.Base(page)+")")
	}
}

// reportClocks fails for every use of a function of package time that reads
// the clock or waits for it.
func reportClocks(t *testing.T, path, shown string) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	name := importName(file, "time")
	if name == "" {
		return
	}
	ast.Inspect(file, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == name && readsClock(sel.Sel.Name) {
			t.Errorf("%s:%d: time.%s: the engine reads no clock", shown, set.Position(sel.Pos()).Line, sel.Sel.Name)
		}
		return true
	})
}

// importName returns the name by which the file knows the package, or "".
func importName(file *ast.File, path string) string {
	for _, spec := range file.Imports {
		if got, err := strconv.Unquote(spec.Path.Value); err != nil || got != path {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return path
	}
	return ""
}

func readsClock(function string) bool {
	switch function {
	case "Now", "Since", "Until", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer", "Sleep", "Local":
		return true
	default:
		return false
	}
}
