//! The six answers a first comparison is made from, and the comparison that they make.
