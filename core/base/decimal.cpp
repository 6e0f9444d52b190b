#include "base/decimal.hpp"

#include <algorithm>
#include <cmath>

namespace jixiao {
namespace {

using Wide = __int128;

constexpr std::int64_t max_mantissa = 999'999'999'999'999'999;

Wide power_of_ten(int n) {
    Wide p = 1;
    while (n-- > 0) p *= 10;
    return p;
}

Decimal saturate(Wide mantissa, int scale) {
    while (scale > 0 && (mantissa > max_mantissa || mantissa < -max_mantissa)) {
        mantissa /= 10;
        --scale;
    }
    mantissa = std::clamp<Wide>(mantissa, -max_mantissa, max_mantissa);
    return {static_cast<std::int64_t>(mantissa), static_cast<std::uint8_t>(scale)};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    bool negative = false;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    std::int64_t mantissa = 0;
    int digits = 0, scale = 0, group = 0, commas = 0;
    bool point = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_digit(c)) {
            if (mantissa != 0 || c != '0') ++digits;
            if (digits > 18) return std::nullopt;
            mantissa = mantissa * 10 + (c - '0');
            if (point) ++scale; else ++group;
            if (scale > 18) return std::nullopt;
        } else if (c == ',' && !point) {
            // 1,234,567: one to three digits before the first comma, three between
            if (group == 0 || group > 3 || (commas > 0 && group != 3)) return std::nullopt;
            ++commas;
            group = 0;
        } else if (c == '.' && !point) {
            if (commas > 0 && group != 3) return std::nullopt;
            if (group == 0 && commas == 0) return std::nullopt;
            point = true;
        } else {
            return std::nullopt;
        }
    }
    if (group == 0) return std::nullopt;
    if (commas > 0 && group != 3) return std::nullopt;
    if (point && scale == 0) return std::nullopt;
    return Decimal{negative ? -mantissa : mantissa, static_cast<std::uint8_t>(scale)};
}

std::string Decimal::to_string() const {
    int digits = scale;
    std::int64_t m = mantissa;
    while (digits > 0 && m % 10 == 0) {
        m /= 10;
        --digits;
    }
    return Decimal{m, static_cast<std::uint8_t>(digits)}.to_string(digits);
}

std::string Decimal::to_string(int digits) const {
    Wide m = mantissa < 0 ? -static_cast<Wide>(mantissa) : mantissa;
    if (digits < scale) {
        const Wide p = power_of_ten(scale - digits);
        m = (m + p / 2) / p;
    } else {
        m *= power_of_ten(digits - scale);
    }
    std::string out;
    int written = 0;
    do {
        if (written == digits && digits > 0) out.push_back('.');
        out.push_back(static_cast<char>('0' + static_cast<int>(m % 10)));
        m /= 10;
        ++written;
    } while (m > 0 || written <= digits);
    if (mantissa < 0) out.push_back('-');
    std::reverse(out.begin(), out.end());
    return out;
}

double Decimal::to_double() const {
    return static_cast<double>(mantissa) / std::pow(10.0, scale);
}

std::optional<Decimal> Decimal::shifted(int power) const {
    Wide m = mantissa;
    int s = scale - power;
    while (s < 0) {
        m *= 10;
        ++s;
        if (m > max_mantissa || m < -max_mantissa) return std::nullopt;
    }
    while (s > 18 && m % 10 == 0) {
        m /= 10;
        --s;
    }
    if (s > 18) return std::nullopt;
    return Decimal{static_cast<std::int64_t>(m), static_cast<std::uint8_t>(s)};
}

Decimal operator+(Decimal a, Decimal b) {
    const int scale = std::max(a.scale, b.scale);
    return saturate(a.mantissa * power_of_ten(scale - a.scale) + b.mantissa * power_of_ten(scale - b.scale), scale);
}

Decimal operator-(Decimal a, Decimal b) {
    b.mantissa = -b.mantissa;
    return a + b;
}

int compare(Decimal a, Decimal b) {
    const int scale = std::max(a.scale, b.scale);
    const Wide x = a.mantissa * power_of_ten(scale - a.scale);
    const Wide y = b.mantissa * power_of_ten(scale - b.scale);
    return x < y ? -1 : x > y ? 1 : 0;
}

}  // namespace jixiao
