//! Evenly spread numbers between 0 and 1: integers decide every bit, so that every machine draws the same futures.
//!
//! Each uncertain thing has a stream. A block of 1,024 futures puts exactly one number of each stream into each of 1,024 equal
//! parts; a scramble under a key of seed, block and name makes blocks and seeds independent.

/// The futures of a block.
pub const BLOCK: u32 = 1_024;
/// The direction numbers a block needs.
const BITS: usize = 10;
/// Joe and Kuo's table `new-joe-kuo-6`: for each dimension after the first, its polynomial and its first direction numbers.
const TABLE: &str = include_str!("joe_kuo.txt");

/// The direction numbers of every dimension of the sequence.
#[derive(Debug)]
pub(in crate::engine) struct Sobol(Vec<[u32; BITS]>);

impl Sobol {
    pub(in crate::engine) fn new() -> Sobol {
        let first = std::array::from_fn(|bit| 1 << (31 - bit));
        let others = TABLE.lines().map(|line| {
            let mut numbers = line.split(' ').filter_map(|number| number.parse::<u32>().ok());
            directions(numbers.next().unwrap_or(1), numbers)
        });
        Sobol(std::iter::once(first).chain(others).collect())
    }

    /// The point of a block in a dimension; `None` beyond the last dimension.
    fn point(&self, dimension: usize, place: u32) -> Option<u32> {
        let numbers = self.0.get(dimension)?;
        Some(numbers.iter().enumerate().filter(|(bit, _)| place >> bit & 1 == 1).fold(0, |point, (_, number)| point ^ number))
    }

    /// The points of a block in a dimension, from a place on; `None` beyond the last dimension. A point follows from the one before
    /// it: the next place differs in its lowest bits, up to the one that becomes 1.
    fn points_from(&self, dimension: usize, first: u32) -> Option<impl Iterator<Item = u32>> {
        let mut steps = *self.0.get(dimension)?;
        steps.iter_mut().fold(0, |sum, number| {
            *number ^= sum;
            *number
        });
        let step = move |place: u32| steps.get(place.trailing_zeros() as usize).copied().unwrap_or(0);
        let start = self.point(dimension, first)?;
        Some(
            std::iter::successors(Some((first, start)), move |(place, point)| Some((place + 1, point ^ step(place + 1))))
                .map(|(_, point)| point),
        )
    }
}

fn directions(polynomial: u32, first: impl Iterator<Item = u32>) -> [u32; BITS] {
    let degree = polynomial.ilog2() as usize;
    let mut numbers: Vec<u32> = first.collect();
    while numbers.len() < BITS {
        let before = |distance: usize| numbers.len().checked_sub(distance).and_then(|place| numbers.get(place)).copied().unwrap_or(0);
        let next = (1..=degree).filter(|distance| polynomial >> (degree - distance) & 1 == 1);
        let next = next.fold(before(degree), |number, distance| number ^ (before(distance) << distance));
        numbers.push(next);
    }
    let mut shifted = numbers.into_iter().zip(0_u32..).map(|(number, bit)| number << (31 - bit));
    std::array::from_fn(|_| shifted.next().unwrap_or(0))
}

/// One stream: the hash of its name, and its dimension.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Stream {
    name: u64,
    dimension: usize,
}

impl Stream {
    pub(in crate::engine) fn new(name: &str, dimension: usize) -> Stream {
        Stream { name: hash(name), dimension }
    }

    /// The numbers of futures in a row, all of one block.
    pub(in crate::engine) fn uniforms(self, sobol: &Sobol, seed: u32, first: u32, count: u32) -> Vec<f64> {
        let key = key(seed, first / BLOCK, self.name);
        let places = (first % BLOCK)..(first % BLOCK).saturating_add(count).min(BLOCK);
        if let Some(points) = sobol.points_from(self.dimension, places.start) {
            return points.take(places.len()).map(|point| uniform(scramble(point, key as u32))).collect();
        }
        let cube = latin_hypercube(key);
        places.filter_map(|place| cube.get(place as usize)).map(|integer| uniform(*integer)).collect()
    }
}

/// The 64-bit hash FNV-1a of a name.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// A step of SplitMix64.
fn mix(word: u64) -> u64 {
    let word = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

fn key(seed: u32, block: u32, name: u64) -> u64 {
    mix(name ^ mix((u64::from(seed) << 32).wrapping_add(u64::from(block))))
}

/// Owen's scramble by hashing, after Laine and Karras, with Burley's constants.
fn scramble(point: u32, seed: u32) -> u32 {
    let mut word = point.reverse_bits();
    word ^= word.wrapping_mul(0x3d20_adea);
    word = word.wrapping_add(seed);
    word = word.wrapping_mul((seed >> 16) | 1);
    word ^= word.wrapping_mul(0x0552_6c56);
    word ^= word.wrapping_mul(0x53a2_2864);
    word.reverse_bits()
}

/// A block of a stream beyond the last dimension: one number in each part, in an order of its own.
fn latin_hypercube(key: u64) -> Vec<u32> {
    let mut state = key;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(state)
    };
    let mut parts: Vec<u32> = (0..BLOCK).collect();
    for last in (1..BLOCK).rev() {
        let other = ((next() >> 32) * (u64::from(last) + 1)) >> 32;
        parts.swap(last as usize, other as usize);
    }
    parts.into_iter().map(|part| (part << (32 - BITS)) | (next() >> (32 + BITS)) as u32).collect()
}

/// The number between 0 and 1, never one of them, of an integer.
fn uniform(integer: u32) -> f64 {
    (f64::from(integer) + 0.5) / 4_294_967_296.0
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Sobol, Stream, hash, key, mix, scramble};

    #[test]
    fn every_direction_number_is_that_of_the_published_table() {
        let sobol = Sobol::new();
        assert_eq!(sobol.0.len(), 256);
        let fingerprint = sobol
            .0
            .iter()
            .flatten()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, number| (hash ^ u64::from(*number)).wrapping_mul(0x0100_0000_01b3));
        // Computed from the sequence in SciPy 1.17.
        assert_eq!(fingerprint, 0xba73_9d6e_4711_eb25);
        let fourth: Vec<u32> = (0..8).map(|place| sobol.point(3, place).unwrap() >> 29).collect();
        assert_eq!(fourth, [0, 4, 6, 2, 1, 5, 7, 3]);
        for (dimension, first) in [(0, 0), (3, 1), (255, 500)] {
            let each: Vec<u32> = (first..BLOCK).map(|place| sobol.point(dimension, place).unwrap()).collect();
            assert_eq!(sobol.points_from(dimension, first).unwrap().take(each.len()).collect::<Vec<_>>(), each);
        }
    }

    #[test]
    fn keys_and_scrambles_never_change() {
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash("options.o3.deliveries.s1.transition.overrun_months"), 0xa1ae_5c1c_610b_32c9);
        assert_eq!((mix(0), mix(1)), (0xe220_a839_7b1d_cdaf, 0x910a_2dec_8902_5cc1));
        let name = hash("assumptions.price_inflation");
        assert_eq!(key(1, 0, name), 0x1f2b_4eaa_09b8_12c6);
        assert_eq!(key(1, 1, name), 0x89c0_001a_e3d7_b319);
        assert_eq!(key(2, 0, name), 0xb9e5_167e_e49c_8c38);
        let sobol = Sobol::new();
        let integers: Vec<u32> = (0..4).map(|place| scramble(sobol.point(0, place).unwrap(), key(1, 0, name) as u32)).collect();
        assert_eq!(integers, [0x5f5b_c0f6, 0xcf6c_a9c3, 0x223f_c27d, 0xb857_5363]);
        let stream = Stream::new("services.s1.demand.volume_growth", 2);
        let expected = [0.6520454251440242, 0.10779572080355138, 0.3612213699379936, 0.9881781487492844];
        assert_eq!(stream.uniforms(&sobol, 1, 0, 4), expected);
    }

    #[test]
    fn each_block_has_one_number_in_each_part_whatever_the_dimension() {
        let sobol = Sobol::new();
        for dimension in [0, 1, 100, 255, 256, 1000] {
            for block in [0, 5] {
                let mut parts: Vec<u32> = Stream::new("x", dimension)
                    .uniforms(&sobol, 7, block * BLOCK, BLOCK)
                    .into_iter()
                    .map(|uniform| (uniform * f64::from(BLOCK)) as u32)
                    .collect();
                parts.sort_unstable();
                assert!(parts.into_iter().eq(0..BLOCK), "{dimension} {block}");
            }
        }
    }
}
