//! An element as lines of text.

use dom_query::NodeRef;

/// What a line is by its mark-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Heading,
    Paragraph,
    Item,
    Caption,
    Row,
}

/// One block of text.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub kind: Kind,
    /// White space folded.
    pub text: String,
    /// Bytes of `text` that stand in links.
    pub linked: usize,
    /// Ordinal of the element that holds it, to tell neighbours that stand in one list.
    pub parent: usize,
}

/// The lines of an element, in text order.
pub(super) fn of(node: &NodeRef<'_>) -> Vec<Line> {
    let mut writer = Writer::default();
    writer.children(node, Context { kind: Kind::Paragraph, linked: false, parent: 0, kept: false });
    writer.flush();
    writer.lines
}

#[derive(Clone, Copy)]
struct Context {
    kind: Kind,
    linked: bool,
    parent: usize,
    /// Whether white space is kept (`pre`).
    kept: bool,
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    text: String,
    linked: usize,
    kind: Option<(Kind, usize)>,
    parents: usize,
}

impl Writer {
    fn children(&mut self, node: &NodeRef<'_>, context: Context) {
        for child in node.children_it(false) {
            if child.is_text() {
                self.text(&child.text(), context);
            } else if child.is_element() {
                self.element(&child, context);
            }
        }
    }

    fn element(&mut self, node: &NodeRef<'_>, context: Context) {
        let Some(name) = node.node_name() else { return };
        match &*name {
            "script" | "style" | "noscript" | "template" | "svg" | "iframe" | "object" | "video" | "audio" | "button" | "select"
            | "textarea" | "input" => {}
            "br" => self.line_break(),
            "hr" => self.flush(),
            "a" => self.children(node, Context { linked: true, ..context }),
            "td" | "th" => {
                if !self.text.is_empty() && !self.text.ends_with("| ") {
                    self.trim();
                    self.text.push_str(" | ");
                }
                self.children(node, context);
            }
            name => match block(name, context.kind) {
                Some(kind) => {
                    self.flush();
                    self.parents += 1;
                    let parent = if matches!(name, "ul" | "ol" | "dl" | "table") { self.parents } else { context.parent };
                    self.children(node, Context { kind, parent, kept: context.kept || name == "pre", ..context });
                    self.flush();
                }
                None => self.children(node, context),
            },
        }
    }

    fn text(&mut self, text: &str, context: Context) {
        let before = self.text.len();
        if context.kept {
            self.text.push_str(text.trim_end_matches('\n'));
        } else {
            for c in text.chars() {
                if c.is_whitespace() {
                    if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                        self.text.push(' ');
                    }
                } else if !matches!(c, '\u{200b}' | '\u{ad}' | '\u{feff}') {
                    self.text.push(c);
                }
            }
        }
        if self.text.len() > before {
            self.kind.get_or_insert((context.kind, context.parent));
            if context.linked {
                self.linked += self.text.len() - before;
            }
        }
    }

    fn line_break(&mut self) {
        self.trim();
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn trim(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        let kind = self.kind.take();
        let text = text.trim_end_matches(|c: char| c.is_whitespace() || c == '|').trim_start();
        if let (Some((kind, parent)), false) = (kind, text.is_empty()) {
            // as people mark the items of lists in plain text
            let text = if kind == Kind::Item { format!("- {text}") } else { text.to_owned() };
            self.lines.push(Line { linked: linked.min(text.len()), kind, text, parent });
        }
    }
}

/// What the lines in a block element are; `None` for an element that stands within a line.
fn block(name: &str, around: Kind) -> Option<Kind> {
    Some(match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading,
        "li" | "dd" | "dt" => Kind::Item,
        "figcaption" | "figure" => Kind::Caption,
        "tr" | "caption" => Kind::Row,
        "p" | "div" | "section" | "article" | "main" | "aside" | "header" | "footer" | "nav" | "ul" | "ol" | "dl" | "table" | "thead"
        | "tbody" | "tfoot" | "blockquote" | "pre" | "address" | "form" | "fieldset" | "details" | "summary" | "center" => around,
        _ => return None,
    })
}
