//! A document as a list of numbers and its texts one after another. The program of the futures gets it so, from its script: a parser
//! of JSON text and of decimals would be a tenth of that program.

use serde_json::{Map, Value};
use std::slice::Iter;
use std::str::Chars;

/// What comes next: a number, a text by its length in characters, a list or an object by the number of its items, or something else.
const NUMBER: usize = 0;
const TEXT: usize = 1;
const LIST: usize = 2;
const OBJECT: usize = 3;

/// Puts a document together; in it, each number is its place in the list that comes with it. `None` if something is missing.
pub fn put_together(tokens: &[f64], texts: &str) -> Option<(Value, Vec<f64>)> {
    let mut parts = Parts { tokens: tokens.iter(), texts: texts.chars(), numbers: Vec::new() };
    Some((parts.value()?, parts.numbers))
}

struct Parts<'d> {
    tokens: Iter<'d, f64>,
    texts: Chars<'d>,
    numbers: Vec<f64>,
}

impl Parts<'_> {
    fn next(&mut self) -> Option<usize> {
        self.tokens.next().map(|token| *token as usize)
    }

    fn text(&mut self) -> Option<String> {
        let length = self.next()?;
        Some(self.texts.by_ref().take(length).collect())
    }

    fn value(&mut self) -> Option<Value> {
        Some(match self.next()? {
            NUMBER => {
                self.numbers.push(*self.tokens.next()?);
                Value::from(self.numbers.len() - 1)
            }
            TEXT => Value::String(self.text()?),
            LIST => {
                let mut items = Vec::new();
                for _ in 0..self.next()? {
                    items.push(self.value()?);
                }
                Value::Array(items)
            }
            OBJECT => {
                let mut fields = Map::new();
                for _ in 0..self.next()? {
                    fields.insert(self.text()?, self.value()?);
                }
                Value::Object(fields)
            }
            _ => self.next().filter(|answer| *answer < 2).map_or(Value::Null, |answer| Value::Bool(answer == 1)),
        })
    }
}
