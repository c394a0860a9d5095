// Command sbom writes the bill of materials of a built Go program in CycloneDX
// format. Its invariant: it lists what the program itself says it is built
// from, so that it cannot differ from what runs; licences are read from the
// modules' own files.
//
//	go -C deploy/check run ./sbom "$PWD/server" >sbom.json
package main

import (
	"debug/buildinfo"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	cdx "github.com/CycloneDX/cyclonedx-go"
	"github.com/google/licensecheck"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: sbom PROGRAM")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func run(path string, out io.Writer) error {
	info, err := buildinfo.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read program: %w", err)
	}
	bom, err := bill(info)
	if err != nil {
		return err
	}
	if err := cdx.NewBOMEncoder(out, cdx.BOMFileFormatJSON).SetPretty(true).Encode(bom); err != nil {
		return fmt.Errorf("write bill: %w", err)
	}
	return nil
}

// bill has no date and no serial number: the same program has the same bill.
func bill(info *debug.BuildInfo) (*cdx.BOM, error) {
	main := component(info.Main.Path, info.Main.Version, cdx.ComponentTypeApplication)
	library := component("std", strings.TrimPrefix(info.GoVersion, "go"), cdx.ComponentTypeLibrary)
	library.Licenses = licences("BSD-3-Clause") // golang.org/LICENSE
	parts := []cdx.Component{library}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		c := component(m.Path, m.Version, cdx.ComponentTypeLibrary)
		c.Properties = &[]cdx.Property{{Name: "go:sum", Value: m.Sum}}
		found, err := licencesOf(m)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m.Path, err)
		}
		c.Licenses = licences(found...)
		parts = append(parts, c)
	}
	all := make([]string, len(parts))
	for i, c := range parts {
		all[i] = c.BOMRef
	}
	bom := cdx.NewBOM()
	bom.Metadata = &cdx.Metadata{Component: &main}
	bom.Components = &parts
	bom.Dependencies = &[]cdx.Dependency{{Ref: main.BOMRef, Dependencies: &all}}
	return bom, nil
}

func component(path, version string, kind cdx.ComponentType) cdx.Component {
	purl := "pkg:golang/" + path
	if version == "(devel)" { // of what is built from a checkout
		version = ""
	}
	if version != "" {
		purl += "@" + strings.ReplaceAll(version, "+", "%2B")
	}
	return cdx.Component{BOMRef: purl, Type: kind, Name: path, Version: version, PackageURL: purl, Scope: cdx.ScopeRequired}
}

func licences(ids ...string) *cdx.Licenses {
	out := make(cdx.Licenses, len(ids))
	for i, id := range ids {
		out[i].License = &cdx.License{ID: id}
	}
	return &out
}

// licencesOf reads the licences at the root of a module, as SPDX names them.
func licencesOf(m *debug.Module) ([]string, error) {
	out, err := exec.Command("go", "mod", "download", "-json", m.Path+"@"+m.Version).Output()
	if err != nil {
		return nil, fmt.Errorf("find module: %w", err)
	}
	var module struct{ Dir string }
	if err := json.Unmarshal(out, &module); err != nil {
		return nil, fmt.Errorf("find module: %w", err)
	}
	var ids []string
	for _, pattern := range []string{"LICEN[SC]E*", "COPYING*"} {
		files, err := filepath.Glob(filepath.Join(module.Dir, pattern))
		if err != nil {
			return nil, fmt.Errorf("find licences: %w", err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return nil, fmt.Errorf("read licence: %w", err)
			}
			for _, match := range licensecheck.Scan(text).Match {
				if !slices.Contains(ids, match.ID) {
					ids = append(ids, match.ID)
				}
			}
		}
	}
	if len(ids) == 0 {
		return nil, errors.New("no licence that is known")
	}
	return ids, nil
}
