package ai.jules.saga.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model need not know, it is not told. */
@Tag("rule-33")
class DiscretionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        get my bro in here 202-555-0142 k       > get my bro in here (number) k
        his cell's +1 (202) 555-0142            > his cell's (number)
        call (202) 555 0142 about eggs          > call (number) about eggs
        mail leo@example.com the list pls       > mail (mail) the list pls
        look https://example.com/a?b=c yum      > look (link) yum
        www.example.com has it                  > (link) has it
        chuck 2 lb of chicken on there          > chuck 2 lb of chicken on there
        1 1/2 cups of flour for 12 on 11/26     > 1 1/2 cups of flour for 12 on 11/26\
        """)
    void takesOutNumbersAndAddresses(String text, String told) {
        assertThat(Discretion.of(text)).isEqualTo(told);
    }
}
