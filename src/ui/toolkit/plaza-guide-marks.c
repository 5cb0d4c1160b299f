/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-marks.h"

#include "plaza-prose-view.h"

struct _PlazaGuideMarks
{
  GPtrArray *labels;  /* of PlazaProseLabel, in reading order; borrowed */
  GArray    *hits;    /* of guint: how many each label has */
  char      *query;
  guint      n;
  int        current;
};

/* Finds the label that holds a hit, and which of the label's it is. */
static PlazaProseLabel *
marks_find_label (PlazaGuideMarks *self,
                  int              hit,
                  int             *in_label)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      int n = g_array_index (self->hits, guint, i);

      if (hit < n)
        {
          *in_label = hit;
          return g_ptr_array_index (self->labels, i);
        }
      hit -= n;
    }

  g_return_val_if_reached (NULL);
}

PlazaGuideMarks *
plaza_guide_marks_new (void)
{
  PlazaGuideMarks *self = g_new0 (PlazaGuideMarks, 1);

  self->labels = g_ptr_array_new ();
  self->hits = g_array_new (FALSE, TRUE, sizeof (guint));
  self->current = -1;

  return self;
}

void
plaza_guide_marks_free (PlazaGuideMarks *self)
{
  g_ptr_array_unref (self->labels);
  g_array_unref (self->hits);
  g_free (self->query);
  g_free (self);
}

/**
 * plaza_guide_marks_collect:
 * @widget: (nullable): where the passages are; they must live until the next
 *   collection or the end of @self
 *
 * The search goes on in the new passages.
 */
void
plaza_guide_marks_collect (PlazaGuideMarks *self,
                           GtkWidget       *widget)
{
  g_ptr_array_set_size (self->labels, 0);
  if (widget != NULL)
    plaza_prose_view_collect (widget, self->labels);
  g_array_set_size (self->hits, self->labels->len);

  plaza_guide_marks_search (self, self->query);
}

/**
 * plaza_guide_marks_search:
 * @query: (nullable): what to mark; %NULL or "" for nothing
 */
void
plaza_guide_marks_search (PlazaGuideMarks *self,
                          const char      *query)
{
  g_set_str (&self->query, query);
  self->current = -1;
  self->n = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      guint hits = plaza_prose_label_search (g_ptr_array_index (self->labels, i), query);

      g_array_index (self->hits, guint, i) = hits;
      self->n += hits;
    }
}

const char *
plaza_guide_marks_get_query (PlazaGuideMarks *self)
{
  return self->query;
}

guint
plaza_guide_marks_get_n (PlazaGuideMarks *self)
{
  return self->n;
}

/**
 * plaza_guide_marks_get_current:
 *
 * Returns: the index of the current hit, or -1
 */
int
plaza_guide_marks_get_current (PlazaGuideMarks *self)
{
  return self->current;
}

/**
 * plaza_guide_marks_get_labels:
 *
 * Returns: (transfer none) (element-type PlazaProseLabel): the passages, in reading order
 */
GPtrArray *
plaza_guide_marks_get_labels (PlazaGuideMarks *self)
{
  return self->labels;
}

/**
 * plaza_guide_marks_get_current_label:
 *
 * Returns: (transfer none) (nullable): the passage that holds the current hit
 */
PlazaProseLabel *
plaza_guide_marks_get_current_label (PlazaGuideMarks *self)
{
  int in_label = 0;

  return self->current >= 0 ? marks_find_label (self, self->current, &in_label) : NULL;
}

/**
 * plaza_guide_marks_set_current:
 * @hit: index of a hit
 */
void
plaza_guide_marks_set_current (PlazaGuideMarks *self,
                               int              hit)
{
  PlazaProseLabel *label;
  int in_label = 0;

  g_return_if_fail (hit >= 0 && hit < (int) self->n);

  if (self->current >= 0)
    plaza_prose_label_set_current (marks_find_label (self, self->current, &in_label), -1);

  self->current = hit;
  label = marks_find_label (self, hit, &in_label);
  plaza_prose_label_set_current (label, in_label);
}

/**
 * plaza_guide_marks_get_bounds:
 * @hit: index of a hit
 * @target: the widget in whose coordinates to answer
 * @bounds: (out): the box around the beginning of the hit
 *
 * Returns: whether it has a place yet
 */
gboolean
plaza_guide_marks_get_bounds (PlazaGuideMarks *self,
                              int              hit,
                              GtkWidget       *target,
                              graphene_rect_t *bounds)
{
  PlazaProseLabel *label;
  int in_label = 0;

  g_return_val_if_fail (hit >= 0 && hit < (int) self->n, FALSE);

  label = marks_find_label (self, hit, &in_label);
  return gtk_widget_get_height (GTK_WIDGET (label)) > 0 &&
         plaza_prose_label_get_bounds (label, in_label, target, bounds);
}
