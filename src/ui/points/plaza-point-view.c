/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-point-view.h"

#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-point-age.h"
#include "plaza-prose-view.h"
#include "plaza-prose.h"
#include "plaza-wording.h"

struct _PlazaPointView
{
  GtkBox parent_instance;
};

/* All that there is to say of a point: the statement, the argument, the bills
 * as facts, who says so, and where a figure comes from. */
G_DEFINE_FINAL_TYPE (PlazaPointView, plaza_point_view, GTK_TYPE_BOX)

/* Characters that CommonMark may read as marks are only themselves after a backslash. */
static char *
point_view_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_ispunct (*p))
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }

  return g_string_free_and_steal (escaped);
}

static gboolean
point_view_has_amounts (const PlazaPoint *point)
{
  return point->amounts != NULL && point->amounts->len == 2;
}

/* The figure of a fact begins the sentence that its text goes on with; where
 * there are amounts, they are the figure. */
static char *
point_view_begin_with_figure (const PlazaPoint *point,
                              const char       *headline,
                              const char       *text)
{
  g_autofree char *figure = NULL;

  if (point->kind != PLAZA_POINT_FACT || point_view_has_amounts (point) || headline == NULL)
    return g_strdup (text);

  figure = point_view_escape (headline);
  return g_strdup_printf ("**%s** %s", figure, text);
}

static GtkWidget *
point_view_caption_new (const char *text,
                        const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static const char *
point_view_chamber_name (const PlazaWords *words,
                         PlazaChamber      chamber)
{
  switch (chamber)
    {
    case PLAZA_CHAMBER_HOUSE:
      return plaza_words_get (words, N_("House"));

    case PLAZA_CHAMBER_SENATE:
      return plaza_words_get (words, N_("Senate"));

    case PLAZA_CHAMBER_NONE:
    default:
      return NULL;
    }
}

/* A line of facts: a number or a name, and what there is to say of it. */
static GtkWidget *
point_view_fact_new (const char *head,
                     const char *about)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number = point_view_caption_new (head, "numeric");

  gtk_widget_add_css_class (number, "bill-number");
  gtk_label_set_wrap (GTK_LABEL (number), about == NULL);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), number);

  if (about != NULL)
    {
      GtkWidget *label = point_view_caption_new (about, "dimmed");

      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (row), label);
    }

  return row;
}

static GtkWidget *
point_view_bill_new (const PlazaBill  *bill,
                     const PlazaWords *words)
{
  const char *chamber = point_view_chamber_name (words, bill->chamber);
  g_autofree char *about = NULL;

  if (bill->number == NULL)
    return point_view_fact_new (bill->name, chamber);

  if (bill->name != NULL && chamber != NULL)
    about = g_strdup_printf ("%s · %s", bill->name, chamber);
  else
    about = g_strdup (bill->name != NULL ? bill->name : chamber);

  return point_view_fact_new (bill->number, about);
}

/* The two paragraphs after the first one name the amounts (data/campaigns/README.md). */
static void
point_view_append_amounts (PlazaPointView   *self,
                           const PlazaPoint *point,
                           const PlazaWords *words,
                           GStrv             paragraphs)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "bills");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *amount = plaza_wording_number (words, g_array_index (point->amounts, int, i));
      g_autofree char *name = plaza_prose_to_plain (paragraphs[i]);

      gtk_box_append (GTK_BOX (box), point_view_fact_new (amount, g_strstrip (name)));
    }

  gtk_box_append (GTK_BOX (self), box);
}

static void
point_view_append_text (PlazaPointView   *self,
                        const PlazaPoint *point,
                        const char       *language)
{
  const char *body = plaza_texts_get (point->bodies, language);
  g_autofree char *text = point_view_begin_with_figure (point, plaza_texts_get_or (point->headlines, language, point->id),
                                                        body);
  g_auto(GStrv) parts = g_strsplit (text, "\n\n", 4);

  if (!point_view_has_amounts (point) || g_strv_length (parts) < 3)
    {
      gtk_box_append (GTK_BOX (self), plaza_prose_view_new (text, NULL));
      return;
    }

  gtk_box_append (GTK_BOX (self), plaza_prose_view_new (parts[0], NULL));
  point_view_append_amounts (self, point, plaza_words_for (language), parts + 1);
  if (parts[3] != NULL)
    gtk_box_append (GTK_BOX (self), plaza_prose_view_new (parts[3], NULL));
}

static void
point_view_append_bills (PlazaPointView   *self,
                         PlazaCampaign    *campaign,
                         const PlazaPoint *point,
                         const PlazaWords *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  guint n = 0;

  gtk_box_append (GTK_BOX (box), point_view_caption_new (plaza_words_get (words, N_("Bills")), "caption-heading"));
  gtk_widget_add_css_class (box, "bills");

  for (guint i = 0; point->bills[i] != NULL; i++)
    {
      const PlazaBill *bill = plaza_campaign_find_bill (campaign, point->bills[i]);

      if (bill == NULL)
        continue;
      gtk_box_append (GTK_BOX (box), point_view_bill_new (bill, words));
      n++;
    }

  if (n > 0)
    gtk_box_append (GTK_BOX (self), box);
  else
    g_object_unref (g_object_ref_sink (box));
}

static void
point_view_append_line (PlazaPointView *self,
                        const char     *format,
                        const char     *value)
{
  g_autoptr(GString) text = NULL;
  GtkWidget *label = NULL;

  if (value == NULL || *value == '\0')
    return;

  text = g_string_new (format);
  g_string_replace (text, "%s", value, 1);
  label = point_view_caption_new (text->str, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (self), label);
}

static char *
point_view_list_backed (PlazaCampaign    *campaign,
                        const PlazaPoint *point,
                        const char       *language)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; point->backs[i] != NULL; i++)
    {
      const PlazaPoint *backed = plaza_campaign_find_point (campaign, point->backs[i]);

      if (backed != NULL)
        plaza_text_append (list, "; ", plaza_texts_get_or (backed->headlines, language, backed->id));
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
plaza_point_view_class_init (PlazaPointViewClass *klass)
{
}

static void
plaza_point_view_init (PlazaPointView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "point-view");
}

/**
 * plaza_point_view_new:
 * @campaign: the campaign
 * @point: one of its points
 * @language: the content language, also of the few words around the text
 */
GtkWidget *
plaza_point_view_new (PlazaCampaign    *campaign,
                      const PlazaPoint *point,
                      const char       *language)
{
  PlazaPointView *self = g_object_new (PLAZA_TYPE_POINT_VIEW, NULL);
  const PlazaWords *words = plaza_words_for (language);
  const PlazaTheme *theme = point->theme != NULL ? plaza_campaign_find_theme (campaign, point->theme) : NULL;
  g_autofree char *backed = point_view_list_backed (campaign, point, language);
  g_autofree char *contributors = plaza_text_join_facts ((const char *const *) point->contributors, ", ",
                                                          plaza_words_are_rtl (words));

  point_view_append_text (self, point, language);
  point_view_append_bills (self, campaign, point, words);
  if (theme != NULL)
    /* Translators: %s is what a fact is about: "Families and young people". */
    point_view_append_line (self, plaza_words_get (words, N_("Theme: %s")), plaza_texts_get_or (theme->labels, language, theme->id));
  /* Translators: %s is the headline of a key ask, or several with semicolons between them. */
  point_view_append_line (self, plaza_words_get (words, N_("Backs up: %s")), backed);
  /* Translators: %s is the name of an organization, or several with commas between them. */
  point_view_append_line (self, plaza_words_get (words, N_("Contributed by %s")), contributors);
  /* Translators: %s is where a figure comes from: the name of an organization, or several. */
  point_view_append_line (self, plaza_words_get (words, N_("Source: %s")), point->source);

  return GTK_WIDGET (self);
}

/**
 * plaza_point_view_figure:
 *
 * Returns: (transfer full) (nullable): the figure of a fact: "18–24 months", "110,000 → 50,000";
 *   %NULL for other points
 */
char *
plaza_point_view_figure (const PlazaPoint *point,
                         const char       *language)
{
  const PlazaWords *words = plaza_words_for (language);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (point->kind != PLAZA_POINT_FACT)
    return NULL;
  if (!point_view_has_amounts (point))
    return g_strdup (plaza_texts_get_or (point->headlines, language, point->id));

  before = plaza_wording_number (words, g_array_index (point->amounts, int, 0));
  after = plaza_wording_number (words, g_array_index (point->amounts, int, 1));
  /* Translators: an amount that was changed to another one: "110,000 → 50,000". */
  return g_strdup_printf (plaza_words_get_in (words, "amounts", "%1$s → %2$s"), before, after);
}

/**
 * plaza_point_view_about:
 *
 * Returns: (transfer full) (nullable): what the figure of a fact is of; %NULL for other points
 */
char *
plaza_point_view_about (const PlazaPoint *point,
                        const char       *language)
{
  const char *body = plaza_texts_get (point->bodies, language);

  if (point->kind != PLAZA_POINT_FACT)
    return NULL;
  if (point_view_has_amounts (point))
    return g_strdup (plaza_texts_get_or (point->headlines, language, point->id));

  return *body != '\0' ? plaza_prose_first_paragraph (body) : NULL;
}

/**
 * plaza_point_view_title:
 *
 * Returns: (transfer full): what a list calls @point: its headline, and for a
 *   fact its figure and what that is of
 */
char *
plaza_point_view_title (const PlazaPoint *point,
                        const char       *language)
{
  const char *headline = plaza_texts_get_or (point->headlines, language, point->id);
  g_autofree char *figure = plaza_point_view_figure (point, language);
  g_autofree char *about = plaza_point_view_about (point, language);

  if (figure == NULL || about == NULL)
    return g_strdup (headline);
  if (point_view_has_amounts (point))
    return g_strdup_printf ("%s: %s", about, figure);

  return g_strdup_printf ("%s %s", figure, about);
}

/**
 * plaza_point_view_kind:
 *
 * Returns: what one point of its group is called, in the user's language
 */
const char *
plaza_point_view_kind (const PlazaPoint *point)
{
  switch (point->group)
    {
    case PLAZA_GROUP_KEY_ASKS:
      /* Translators: a talking point that asks a Member of Congress to do something. */
      return _("Key ask");

    case PLAZA_GROUP_ISSUES:
      /* Translators: a talking point about one issue, such as religious freedom. */
      return _("Issue");

    case PLAZA_GROUP_FACTS:
      /* Translators: a talking point that backs up others with a figure. */
      return _("Fact");

    default:
      g_assert_not_reached ();
    }
}

/**
 * plaza_point_view_line:
 *
 * Returns: (transfer full): "Key ask · 3 min · as of Feb 7", in the user's language
 */
char *
plaza_point_view_line (const PlazaPoint *point)
{
  /* Translators: how long it takes to say a talking point; "min" is short for minutes. */
  g_autofree char *minutes = g_strdup_printf (ngettext ("%d min", "%d min", point->minutes), point->minutes);
  g_autofree char *age = plaza_point_age_words (point);
  g_autoptr(GString) line = g_string_new (plaza_point_view_kind (point));

  plaza_text_append (line, " · ", minutes);
  plaza_text_append (line, " · ", age);
  return g_string_free_and_steal (g_steal_pointer (&line));
}

/**
 * plaza_point_view_mark_age:
 * @label: where plaza_point_view_line() stands
 *
 * Marks a point that is to be checked again.
 */
void
plaza_point_view_mark_age (GtkLabel         *label,
                           const PlazaPoint *point)
{
  if (!plaza_point_age_is_due (point))
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (label), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (label), "warning");
}
