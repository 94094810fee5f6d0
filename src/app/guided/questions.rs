//! The six questions.
